-- The home page as a browser asks for it. Nobody can look into what is compressed here, so only the status is checked.
who, marker = "leaders", ""
function ask(person)
  person.headers["Accept-Encoding"] = "gzip"
  return get(person, "/")
end
dofile(os.getenv("BENCH_LUA") .. "/load.lua")
