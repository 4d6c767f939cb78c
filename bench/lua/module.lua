who, marker = "leaders", 'id="commit"'
local modules = {}
for line in io.lines(os.getenv("BENCH_WORK") .. "/modules") do modules[#modules + 1] = line end
function ask(person) return get(person, "/modules/" .. one_of(modules)) end
dofile(os.getenv("BENCH_LUA") .. "/load.lua")
