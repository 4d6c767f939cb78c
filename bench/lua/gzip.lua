-- Requests the home page with compression, as a browser does. The body is compressed, so only the status is checked.
who, marker = "leaders", ""
function ask(person)
  person.headers["Accept-Encoding"] = "gzip"
  return get(person, "/")
end
dofile(os.getenv("BENCH_LUA") .. "/load.lua")
