//! Redis: keywords without case, keys with it, and two places to type.

use super::asked;

#[test]
fn a_key_for_a_minute() {
    let question = asked("redis", "SET session:42 abc EX 60\nSETEX session:42 60 abc")
        .rejects("SET session:42 abc PX 60 # PX counts milliseconds");
    question.right(&[
        "SET session:42 abc EX 60",
        "set session:42 abc ex 60",
        "redis-cli SET session:42 abc Ex 60",
        "$ redis-cli set 'session:42' \"abc\" EX 60",
        "127.0.0.1:6379> SETEX session:42 60 abc",
    ]);
    question.wrong("set session:42 abc px 60", r#"Rejected("PX counts milliseconds")"#);
    question.wrong("SET Session:42 abc EX 60", r#"WordCase { found: "Session:42" }"#);
    question.wrong("SET session:42 ABC EX 60", r#"WordCase { found: "ABC" }"#);
    question.wrong("SET session:42 abc EX 61", r#"Word { found: "61" }"#);
    question.wrong("SET session:42 abc EX", r#"Missing { after: "EX" }"#);
    question.wrong("SETEX session:42 abc 60", r#"Word { found: "abc" }"#);
    question.wrong("SET session:42 abc EX 60; GET a", r#"Meta { found: ";" }"#);
    question.wrong("redis-cli -n 1 SET session:42 abc EX 60", r#"Flag { flag: "-n" }"#);
    question.wrong("sudo redis-cli SET session:42 abc EX 60", r#"Sudo { tool: "redis-cli" }"#);
}

#[test]
fn a_star_is_a_star() {
    let question = asked("redis", "KEYS user:*");
    question.right(&["KEYS user:*", "keys 'user:*'", "redis-cli KEYS \"user:*\"", "redis-cli keys user:*"]);
    question.wrong("KEYS user:1", r#"Word { found: "user:1" }"#);
    asked("redis", "XADD s * f 1").right(&["xadd s * f 1", "redis-cli XADD s '*' f 1"]);
    asked("redis", "LRANGE l 0 -1").right(&["lrange l 0 -1"]);
    asked("redis", "XREADGROUP GROUP g c STREAMS s >").right(&["xreadgroup group g c streams s >"]);
}

#[test]
fn options_change_places_where_redis_lets_them() {
    let question = asked("redis", "SET lock 1 NX EX 30");
    question.right(&["SET lock 1 NX EX 30", "set lock 1 ex 30 nx"]);
    question.wrong("SET lock 1 EX NX 30", r#"Word { found: "NX" }"#);
    asked("redis", "ZADD board 10 nx").wrong("ZADD board 10 NX", r#"WordCase { found: "NX" }"#);
    let question = asked("redis", "SET lock 1 {NX} {EX=30|60}");
    question.right(&["SET lock 1 NX EX 30", "set lock 1 ex 60 nx"]);
    question.wrong("SET lock 1 EX 30", r#"MissingFlag { names: ["NX"] }"#);
}

#[test]
fn the_client_has_options() {
    let question = asked("redis", "redis-cli {-n=1} GET a");
    question.right(&["redis-cli -n 1 GET a"]);
    question.wrong("redis-cli -n1 get a", r#"Joined { flag: "-n", value: "1" }"#);
    question.wrong("redis-cli get a -n 1", r#"MissingFlag { names: ["-n"] }"#);
    question.wrong("GET a", r#"MissingFlag { names: ["-n"] }"#);
}

#[test]
fn quotes_at_the_prompt() {
    let question = asked("redis", "SET a 'b c'");
    question.right(&["SET a \"b c\"", "SET a 'b c'", "redis-cli SET a b\\ c"]);
    question.wrong("SET a b\\ c", r#"Word { found: "b\\" }"#);
    question.wrong("SET a 'b'' c'", r"Open { quote: '\'' }");
}

/// Each was tried with Redis 7.0.
#[test]
fn the_order_of_options() {
    asked("redis", "SET lock 1 NX EX 30").right(&["SET lock 1 EX 30 NX NX", "SET lock 1 EX 30 EX 30 NX"]);
    let question = asked("redis", "ZADD board GT CH 10 ann");
    question.right(&["ZADD board CH GT 10 ann", "zadd board ch gt 10 ann"]);
    question.wrong("ZADD board 10 ann GT CH", r#"Word { found: "10" }"#);
    asked("redis", "SORT nums DESC LIMIT 0 2").right(&["sort nums limit 0 2 desc"]);
    asked("redis", "COPY a c DB 1 REPLACE").right(&["COPY a c REPLACE DB 1"]);
    asked("redis", "XREAD COUNT 1 BLOCK 1 STREAMS s 0").right(&["XREAD BLOCK 1 COUNT 1 STREAMS s 0"]);
    asked("redis", "CONFIG GET maxmemory*").right(&["config get MAXMEMORY*"]);
    asked("redis", "CONFIG GET save").wrong("config get SAVE", r#"WordCase { found: "SAVE" }"#);
    let question = asked("redis", "SCAN 0 MATCH user:* COUNT 100");
    question.wrong("SCAN 0 MATCH user:*", r#"Missing { after: "user:*" }"#);
    question.wrong("SCAN 0 MATCH user:* COUNT 10", r#"Word { found: "10" }"#);
}

#[test]
fn prompts() {
    let question = asked("redis", "SET k abc");
    question.right(&["$ redis-cli SET k abc", "ada@web:~$ redis-cli SET k abc"]);
    question.right(&["localhost:6379> SET k abc", "redis> set k abc", "SET k \"\\x61bc\""]);
    question.wrong(
        "127.0.0.1:6379[1]> SET k abc",
        r#"Subcommand { found: Some("127.0.0.1:6379[1]>"), tool: "redis-cli" }"#,
    );
    question.wrong("REDIS-CLI SET k abc", r#"WordCase { found: "REDIS-CLI" }"#);
    asked("redis", "redis-cli {-n=1} GET a").right(&["redis-cli -n 1 -n 1 GET a"]);
}

/// The client's own options, as they are typed.
#[test]
fn options_of_the_client_without_braces() {
    let question = asked("redis", "redis-cli -n 2 GET k");
    question.right(&["redis-cli -n 2 GET k", "redis-cli -n 2 get k"]);
    question.wrong("redis-cli GET k", r#"MissingFlag { names: ["-n"] }"#);
    question.wrong("redis-cli -n 3 GET k", r#"Value { flag: "-n", found: "3" }"#);
    let scan = ["redis-cli --scan --pattern 'a*'", "redis-cli --pattern \"a*\" --scan"];
    asked("redis", "redis-cli --scan --pattern a*").right(&scan);
    asked("redis", "redis-cli {--scan} {--pattern=a*}").right(&scan);
    asked("redis", "redis-cli --bigkeys").right(&["redis-cli --bigkeys"]);
}
