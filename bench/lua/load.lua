-- Sends requests of signed-in people and checks the answers. Each kind of load is a small file with
-- the callers (a file of people), the request, and a text that the answer must contain.
local folder = os.getenv("BENCH_WORK")
local ffi = require("ffi")
ffi.cdef("typedef struct { long seconds; long microseconds; } onward_time; int gettimeofday(onward_time *, void *);")

local function now()
  local time = ffi.new("onward_time")
  ffi.C.gettimeofday(time, nil)
  return tonumber(time.seconds) + tonumber(time.microseconds) / 1e6
end

local function read(name)
  local all = {}
  for line in io.lines(folder .. "/" .. name) do
    local number, team, token = line:match("(%S+) (%S+) (%S+)")
    all[#all + 1] = { number = number, team = team, headers = { Cookie = "onward_session=bench-" .. number, ["X-CSRF-Token"] = token } }
  end
  return all
end

function get(person, path)
  return wrk.format("GET", path, person.headers)
end

function post(person, path, json)
  person.headers["Content-Type"] = "application/json"
  return wrk.format("POST", path, person.headers, json)
end

function one_of(list)
  return list[math.random(#list)]
end

local threads = {}
function setup(thread)
  threads[#threads + 1] = thread
  thread:set("number", #threads)
end

-- Global variables, so that done() can read them.
right, wrong, first_wrong, first_at, last_at = 0, 0, "", 0, 0

function init()
  math.randomseed(os.time() * 1000 + number)
  people = read(who .. ".signed-in")
  first_at = now()
  stop_writing = tonumber(os.getenv("BENCH_STOP_WRITING"))
end

function request()
  return ask(one_of(people))
end

function response(status, headers, body)
  last_at = now()
  if status == (expected or 200) and body:find(marker, 1, true) then
    right = right + 1
  else
    wrong = wrong + 1
    if wrong == 1 then first_wrong = status .. " " .. body:sub(1, 300) end
  end
end

-- Writes stop a moment before the end, so that each of them is answered and counted.
if writes then
  function delay()
    return now() < stop_writing and 0 or 60000
  end
end

function done(summary, latency)
  local all = { right = 0, wrong = 0, seconds = 0, first_wrong = "" }
  for _, thread in ipairs(threads) do
    all.right = all.right + thread:get("right")
    all.wrong = all.wrong + thread:get("wrong")
    all.seconds = math.max(all.seconds, thread:get("last_at") - thread:get("first_at"))
    if all.first_wrong == "" then all.first_wrong = thread:get("first_wrong") end
  end
  local errors = summary.errors
  io.write(string.format('\nRESULT {"right": %d, "wrong": %d, "lost": %d, "seconds": %.4f, "p50": %.3f, "p95": %.3f, "p99": %.3f, "bytes": %d}\n',
    all.right, all.wrong, errors.connect + errors.read + errors.write + errors.timeout, all.seconds,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.bytes))
  if all.wrong > 0 then io.write("WRONG " .. all.first_wrong .. "\n") end
end
