who, marker, expected, writes = "people", '"rung":', 201, true
local items = {}
for line in io.lines(os.getenv("BENCH_WORK") .. "/items") do items[#items + 1] = line end
function ask(person)
  return post(person, "/api/v1/me/steps", '{"item": "' .. one_of(items) .. '", "step": "explored", "minutes": 5}')
end
dofile(os.getenv("BENCH_LUA") .. "/load.lua")
