who, marker = "leaders", "/ask"
function ask(person) return get(person, "/team/" .. person.team) end
dofile(os.getenv("BENCH_LUA") .. "/load.lua")
