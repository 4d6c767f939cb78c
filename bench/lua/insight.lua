who, marker = "reviewers", "ladder.csv"
function ask(person) return get(person, "/insight") end
dofile(os.getenv("BENCH_LUA") .. "/load.lua")
