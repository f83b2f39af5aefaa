//! Redis: the same reply, keys, values and times to live.

use std::process::{Child, Command, Stdio};

use crate::sandbox::{Sandbox, is_installed, path};
use crate::{Case, compare};

const CASES: &[Case] = &[
    Case { accept: &["SET session:42 abc EX 60"], line: "redis-cli SET session:42 abc EX 60" },
    Case { accept: &["SET lock 1 NX EX 30"], line: "redis-cli SET lock 1 NX EX 30" },
    Case { accept: &["SETEX k 60 v"], line: "redis-cli SETEX k 60 v" },
    Case { accept: &["EXPIRE a 100", "EXPIRE a 100 NX"], line: "redis-cli EXPIRE a 100" },
    Case { accept: &["INCRBY n 5"], line: "redis-cli INCRBY n 5" },
    Case { accept: &["KEYS user:*"], line: "redis-cli KEYS 'user:*'" },
    Case { accept: &["SCAN 0 MATCH user:* COUNT 100"], line: "redis-cli SCAN 0 MATCH 'user:*' COUNT 100" },
    Case { accept: &["DEL a n", "UNLINK a n"], line: "redis-cli DEL a n" },
    Case { accept: &["LPUSH l x y"], line: "redis-cli LPUSH l x y" },
    Case { accept: &["LRANGE list 0 -1"], line: "redis-cli LRANGE list 0 -1" },
    Case { accept: &["ZADD board 10 ann"], line: "redis-cli ZADD board 10 ann" },
    Case { accept: &["ZADD board NX 10 nx"], line: "redis-cli ZADD board NX 10 nx" },
    Case { accept: &["ZRANGE board 0 2 REV WITHSCORES"], line: "redis-cli ZRANGE board 0 2 REV WITHSCORES" },
    Case { accept: &["HSET h f1 v1 f2 v2"], line: "redis-cli HSET h f1 v1 f2 v2" },
    Case {
        accept: &["CONFIG SET maxmemory-policy allkeys-lru"],
        line: "redis-cli CONFIG SET maxmemory-policy allkeys-lru",
    },
    Case { accept: &["CONFIG GET maxmemory"], line: "redis-cli CONFIG GET maxmemory" },
    Case { accept: &["redis-cli {-n=1} SET a b"], line: "redis-cli -n 1 SET a b" },
    Case { accept: &["TTL a"], line: "redis-cli TTL a" },
    Case { accept: &["OBJECT ENCODING a"], line: "redis-cli OBJECT ENCODING a" },
    Case { accept: &["GETEX a PERSIST"], line: "redis-cli GETEX a PERSIST" },
    Case { accept: &["LPOS list x RANK 1 COUNT 2"], line: "redis-cli LPOS list x RANK 1 COUNT 2" },
    Case { accept: &["SORT nums DESC"], line: "redis-cli SORT nums DESC" },
    Case { accept: &["COPY a b REPLACE"], line: "redis-cli COPY a b REPLACE" },
    Case { accept: &["FLUSHDB ASYNC"], line: "redis-cli FLUSHDB ASYNC" },
    Case { accept: &["ZADD board GT CH 10 ann"], line: "redis-cli ZADD board GT CH 10 ann" },
    Case { accept: &["SORT nums DESC LIMIT 0 2"], line: "redis-cli SORT nums DESC LIMIT 0 2" },
    Case { accept: &["COPY a b DB 1 REPLACE"], line: "redis-cli COPY a b DB 1 REPLACE" },
    Case { accept: &["CONFIG GET maxmem*"], line: "redis-cli CONFIG GET 'maxmem*'" },
    Case {
        accept: &["XREAD COUNT 1 BLOCK 1 STREAMS stream 0"],
        line: "redis-cli XREAD COUNT 1 BLOCK 1 STREAMS stream 0",
    },
    Case {
        accept: &["ZRANGE board 1 2 BYSCORE LIMIT 0 1"],
        line: "redis-cli ZRANGE board 1 2 BYSCORE LIMIT 0 1",
    },
    Case { accept: &["redis-cli {--raw} GET a"], line: "redis-cli --raw GET a" },
];

const SET_UP: &str = "FLUSHALL
CONFIG SET maxmemory-policy noeviction
SET a 1
SET n 1
SET user:1 x
RPUSH list x y x
ZADD board 1 ann 2 bob 3 cy
RPUSH nums 2 3 1
HSET h f1 old
XADD stream 1-1 f v
";

/// Keys, values and seconds to live in two databases, and a setting.
const STATE: &str = r#"redis-cli EVAL "
local found = {}
for db = 0, 1 do
  redis.call('SELECT', db)
  local keys = redis.call('KEYS', '*')
  table.sort(keys)
  for _, key in ipairs(keys) do
    table.insert(found, db .. key .. redis.call('DUMP', key) .. redis.call('TTL', key))
  end
end
return found" 0; redis-cli CONFIG GET maxmemory-policy"#;

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn redis() {
    if !is_installed("redis-server") || !is_installed("redis-cli") {
        return;
    }
    let sandbox = Sandbox::new();
    let socket = sandbox.path().join("socket");
    let server = Command::new("redis-server")
        .args(["--port", "0", "--save", "", "--unixsocket"])
        .arg(&socket)
        .current_dir(sandbox.path())
        .stdout(Stdio::null())
        .spawn();
    let _server = Server(server.unwrap());
    // The client finds this server, whatever the line says.
    let real = sandbox.run(sandbox.path(), "command -v redis-cli", &[]);
    let real = real.lines().nth(1).unwrap();
    let folder = sandbox.path().join("bin");
    std::fs::create_dir(&folder).unwrap();
    let script = format!(
        "printf '#!/bin/sh\\nexec {real} -s {} \"$@\"\\n' > redis-cli && chmod +x redis-cli",
        socket.display()
    );
    sandbox.run(&folder, &script, &[]);
    let path = format!("{}:{}", folder.display(), path());
    let env = [("PATH", path)];
    let here = sandbox.path().join("here");
    std::fs::create_dir(&here).unwrap();
    let up = "for i in 1 2 3 4 5 6 7 8 9 10; do redis-cli PING && exit; sleep 1; done";
    assert!(sandbox.run(&here, up, &env).contains("PONG"));
    std::fs::write(sandbox.path().join("setup"), SET_UP).unwrap();
    compare("redis", CASES, |line| {
        sandbox.run(&here, "redis-cli < ../setup", &env);
        let said = sandbox.run(&here, line, &env);
        let state = sandbox.run(&here, STATE, &env);
        assert!(!state.contains("ERR"), "{state}");
        said + &state
    });
}
