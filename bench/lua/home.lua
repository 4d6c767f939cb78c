who, marker = "leaders", "<h1>Hello, "
function ask(person) return get(person, "/") end
dofile(os.getenv("BENCH_LUA") .. "/load.lua")
