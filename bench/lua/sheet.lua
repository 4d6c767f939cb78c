who, marker, expected, writes = "leaders", '"because":', 201, true
function ask(person) return post(person, "/api/v1/teams/" .. person.team .. "/prompt-sheets", '{"minutes": 30}') end
dofile(os.getenv("BENCH_LUA") .. "/load.lua")
