who, marker = "people", "onward-result-count"
local queries = {}
for line in io.lines(os.getenv("BENCH_WORK") .. "/queries") do queries[#queries + 1] = line end
function ask(person) return get(person, "/catalogue?q=" .. one_of(queries)) end
dofile(os.getenv("BENCH_LUA") .. "/load.lua")
