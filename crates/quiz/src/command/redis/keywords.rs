//! Which words of a command are keywords, by where they stand. Found with Redis 7.0.

use crate::command::git::is_in;

/// Commands whose second word is one, too.
const GROUPS: &str = "CONFIG CLIENT OBJECT XINFO XGROUP SCRIPT MEMORY ACL DEBUG COMMAND CLUSTER PUBSUB LATENCY \
SLOWLOG MODULE FUNCTION INFO FLUSHALL FLUSHDB SHUTDOWN BITOP";

/// Commands with options, each with the place of the first that may be one; the command itself is 0.
const OPTIONS: &str = "SET 3 GETEX 2 EXPIRE 3 PEXPIRE 3 EXPIREAT 3 PEXPIREAT 3 ZADD 2 ZRANGE 4 ZRANGESTORE 5 \
ZRANGEBYSCORE 4 ZREVRANGEBYSCORE 4 ZREVRANGE 4 ZRANGEBYLEX 4 SCAN 2 SSCAN 3 HSCAN 3 ZSCAN 3 SORT 2 XADD 2 XREAD 1 \
XREADGROUP 1 XRANGE 4 XREVRANGE 4 XTRIM 2 LPOS 3 LMOVE 3 BLMOVE 3 LINSERT 2 BITCOUNT 4 COPY 3 RESTORE 4 XGROUP 5 \
GEOSEARCH 2 SCRIPT 2 HRANDFIELD 3 ZRANDMEMBER 3";

/// Of these the options may change places.
const FREE: &str = "SET SCAN SSCAN HSCAN ZSCAN ZRANGE ZRANGESTORE ZRANGEBYSCORE ZREVRANGEBYSCORE LPOS SORT COPY ZADD \
XREAD GEOSEARCH";

/// Of these the options stand before other words.
const FIRST: &str = "ZADD XREAD";

const KEYWORDS: &str = "EX PX EXAT PXAT NX XX KEEPTTL GET GT LT CH INCR BYSCORE BYLEX REV LIMIT WITHSCORES MATCH COUNT \
TYPE BY ASC DESC ALPHA STORE MAXLEN MINID NOMKSTREAM BLOCK STREAMS GROUP NOACK RANK LEFT RIGHT BEFORE AFTER BYTE BIT \
DB REPLACE MKSTREAM PERSIST ASYNC SYNC WITHVALUES FROMMEMBER FROMLONLAT BYRADIUS BYBOX WITHCOORD WITHDIST M KM FT MI";

/// Settings whose values are keywords or sizes.
const SETTINGS: &str = "MAXMEMORY MAXMEMORY-POLICY APPENDONLY APPENDFSYNC";

/// What stands so far, as far as it decides which words are keywords.
#[derive(Default)]
pub(super) struct Keywords {
    n_words: usize,
    command: String,
    /// The second and the third word.
    second: String,
    third: String,
    last: String,
    /// Whether no more keywords follow.
    ended: bool,
}

impl Keywords {
    /// Whether the next word is compared without case; `upper` is it in capitals.
    pub(super) fn has(&self, upper: &str) -> bool {
        let is_setting = self.command == "CONFIG" && self.second == "SET";
        match self.n_words {
            0 => return true,
            1 if is_in(GROUPS, &self.command) => return true,
            2 if is_setting => return true,
            // A name is repeated in the reply as it was typed, what a pattern matches is not.
            2 if self.command == "CONFIG" && self.second == "GET" => return upper.contains(['*', '?', '[']),
            3 if is_setting => return is_in(SETTINGS, &self.third),
            _ => (),
        }
        let may_be = place(&self.command).is_some_and(|place| self.n_words >= place) && !self.ended;
        // After these a name or a pattern follows.
        let is_name = is_in("MATCH BY STORE GROUP FROMMEMBER", &self.last);
        may_be && !is_name && (is_in(KEYWORDS, upper) || self.last == "TYPE")
    }

    /// Goes on after a word, which is in capitals where it is a keyword.
    pub(super) fn push(&mut self, word: &str) {
        // Options that precede scores and members end with the first word that is none.
        self.ended |=
            word == "STREAMS" || self.command == "ZADD" && self.n_words >= 2 && !is_in(KEYWORDS, word);
        match self.n_words {
            0 => word.clone_into(&mut self.command),
            1 => word.clone_into(&mut self.second),
            2 => word.clone_into(&mut self.third),
            _ => (),
        }
        word.clone_into(&mut self.last);
        self.n_words += 1;
    }
}

fn place(command: &str) -> Option<usize> {
    let mut words = OPTIONS.split(' ');
    words.find(|word| *word == command)?;
    words.next()?.parse().ok()
}

/// Where the options begin whose order is free, and whether they reach to the end.
pub(super) fn options_from(command: &str) -> Option<(usize, bool)> {
    place(command).filter(|_| is_in(FREE, command)).map(|from| (from, !is_in(FIRST, command)))
}

/// Whether an option may be there twice.
pub(super) fn repeats(command: &str) -> bool {
    command == "SET"
}

/// How many values follow an option whose place is free.
pub(super) fn value_count(command: &str, option: &str) -> Option<usize> {
    match option {
        "GET" if command == "SORT" => Some(1),
        "EX" | "PX" | "EXAT" | "PXAT" | "MATCH" | "COUNT" | "TYPE" | "RANK" | "MAXLEN" | "BY" | "STORE"
        | "DB" | "BLOCK" | "FROMMEMBER" => Some(1),
        "LIMIT" | "BYRADIUS" | "FROMLONLAT" => Some(2),
        "BYBOX" => Some(3),
        "NX" | "XX" | "KEEPTTL" | "GET" | "BYSCORE" | "BYLEX" | "REV" | "WITHSCORES" | "ASC" | "DESC"
        | "ALPHA" | "REPLACE" | "GT" | "LT" | "CH" | "INCR" | "WITHCOORD" | "WITHDIST" => Some(0),
        _ => None,
    }
}
