who, marker = "people", "govuk"
local stylesheet = io.open(os.getenv("BENCH_WORK") .. "/stylesheet"):read("*l")
function ask(person) return get(person, stylesheet) end
dofile(os.getenv("BENCH_LUA") .. "/load.lua")
