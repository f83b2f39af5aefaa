//! Short texts made shorter: bits under adaptive chances, of each byte by what stood before it, through a range
//! coder as in LZMA (Martin 1979; Pavlov, *LZMA specification*). The chances begin as after reading [`PRIMER`].

/// What people type here. Part of version 1 of the link: it is never changed.
const PRIMER: &str = "level-1,level-2,level-3,testing,cache,python-api,sql Équipe Développeuse ou développeur \
Bonjour, Test technique de la candidate, du candidat ; le temps est limité. Vous pouvez les faire dans l'ordre que \
vous voulez, sans documentation, pour une revue des questions : c'est un bon début. Merci et à bientôt ! \
git add . git commit -m 'message' --amend --no-edit git switch -c feature git checkout main git rebase -i HEAD~3 \
git push --force-with-lease origin main git stash pop git log --oneline --graph git revert HEAD git reset --soft \
docker run --rm -it -d -p 8080:80 --name web nginx docker exec -it web sh docker compose up -d --build docker ps -a \
docker image ls docker logs -f docker volume create data redis-cli SET key value EX 60 INCR EXPIRE TTL DEL GET \
python3 -m pytest -x -k test --maxfail=1 -v ";

/// Bits of a chance, and how fast the two chances of a bit follow what is seen.
const BITS: u32 = 12;
const RATE_NEAR: u32 = 4;
const RATE_FAR: u32 = 1;
/// The range is filled up below this.
const LOW: u32 = 1 << 24;
const N_NEAR: usize = 32 << 8;
const N_FAR: usize = 1 << 16;

/// The chance of a 0, for each bit of a byte: by the kind of the byte before, and by the two bytes before.
struct Model {
    near: Vec<u16>,
    far: Vec<u16>,
    last: u8,
    before: u8,
}

impl Model {
    fn new() -> Self {
        let even = 1 << (BITS - 1);
        let mut model = Self { near: vec![even; N_NEAR], far: vec![even; N_FAR], last: b' ', before: b' ' };
        for byte in PRIMER.bytes() {
            model.each_bit(|_, node| bit_of(byte, node));
        }
        model
    }

    /// Has `bit` tell the eight bits of the next byte, from the highest; it gets the chance of a 0, and the node of
    /// the tree of bits told so far (1 is its root).
    fn each_bit(&mut self, mut bit: impl FnMut(u16, usize) -> bool) -> u8 {
        let kind = match self.last {
            letter @ (b'a'..=b'z' | b'A'..=b'Z') => usize::from(letter & 0x1f),
            b'0'..=b'9' => 27,
            b' ' => 28,
            b'-' | b'_' => 29,
            0x80.. => 30,
            _ => 31,
        };
        let pair = (usize::from(self.before) << 8 | usize::from(self.last)) * 0x9e5;
        let mut node = 1;
        while node < 0x100 {
            let far = (pair ^ (node * 0x10f)) & (N_FAR - 1);
            let (Some(near), Some(far)) = (self.near.get_mut(kind << 8 | node), self.far.get_mut(far)) else {
                break;
            };
            let one = bit(surer(*near, *far), node);
            adapt(near, one, RATE_NEAR);
            adapt(far, one, RATE_FAR);
            node = node << 1 | usize::from(one);
        }
        self.before = self.last;
        self.last = u8::try_from(node & 0xff).unwrap_or_default();
        self.last
    }
}

/// The chance that says more.
fn surer(a: u16, b: u16) -> u16 {
    let even = 1_u16 << (BITS - 1);
    if a.abs_diff(even) > b.abs_diff(even) { a } else { b }
}

const fn bit_of(byte: u8, node: usize) -> bool {
    byte >> (7 - node.ilog2()) & 1 == 1
}

const fn adapt(chance: &mut u16, bit: bool, rate: u32) {
    if bit {
        *chance -= *chance >> rate;
    } else {
        *chance += ((1 << BITS) - *chance) >> rate;
    }
}

/// The part of `range` that belongs to a 0.
fn share(range: u32, chance: u16) -> u32 {
    (range >> BITS) * u32::from(chance)
}

pub(super) fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut model = Model::new();
    let (mut low, mut range) = (0_u64, u32::MAX);
    let mut out: Vec<u8> = Vec::new();
    for byte in bytes {
        model.each_bit(|chance, node| {
            let bit = bit_of(*byte, node);
            let zero = share(range, chance);
            if bit {
                low += u64::from(zero);
                range -= zero;
            } else {
                range = zero;
            }
            while range < LOW {
                range <<= 8;
                shift(&mut low, &mut out);
            }
            bit
        });
    }
    // So many bytes that whatever stands behind them leaves the number in its range.
    low += u64::from(LOW - 1);
    low &= !u64::from(LOW - 1);
    shift(&mut low, &mut out);
    while out.last() == Some(&0) {
        out.pop();
    }
    out
}

/// Puts out the highest byte of `low`, after its carry.
fn shift(low: &mut u64, out: &mut Vec<u8>) {
    if *low >> 32 != 0 {
        for byte in out.iter_mut().rev() {
            *byte = byte.wrapping_add(1);
            if *byte != 0 {
                break;
            }
        }
    }
    let [_, _, _, _, top, ..] = low.to_be_bytes();
    out.push(top);
    *low = (*low & 0x00ff_ffff) << 8;
}

/// `n` bytes again. Bytes that [`pack`] did not make give some bytes, never more than `n`.
pub(super) fn unpack(packed: &[u8], n: usize) -> Vec<u8> {
    let mut model = Model::new();
    let mut input = packed.iter().copied().chain(std::iter::repeat(0));
    let mut next = move || u32::from(input.next().unwrap_or_default());
    let mut code = (0..4).fold(0_u32, |code, _| code << 8 | next());
    let mut range = u32::MAX;
    let mut bytes = Vec::with_capacity(n);
    for _ in 0..n {
        bytes.push(model.each_bit(|chance, _| {
            let zero = share(range, chance);
            let bit = code >= zero;
            if bit {
                code -= zero;
                range -= zero;
            } else {
                range = zero;
            }
            while range < LOW {
                range <<= 8;
                code = code << 8 | next();
            }
            bit
        }));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn texts_come_back(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            prop_assert_eq!(unpack(&pack(&bytes), bytes.len()), bytes);
        }

        #[test]
        fn sentences_come_back(text in "[ -~é]{0,200}") {
            prop_assert_eq!(unpack(&pack(text.as_bytes()), text.len()), text.as_bytes());
        }
    }

    #[test]
    fn commands_and_sentences_get_shorter() {
        let case = |text: &str, at_most: usize| {
            let n = pack(text.as_bytes()).len();
            assert!(n <= at_most, "{text:?}: {n} bytes instead of {at_most}");
        };
        case("", 1);
        case("docker run --rm -d -p 8080:80 nginx", 16);
        case("git push --force-with-lease origin main", 20);
        case("La branche main est protégée, donc le test de la fusion est lancé avant la revue.", 50);
        case("Тестовое задание для кандидата", 56);
    }
}
