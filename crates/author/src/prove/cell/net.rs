//! The network of a cell: a loopback and nothing else, where each try to get out is counted.

use std::fs;
use std::os::fd::AsRawFd;

use nix::sys::socket::{AddressFamily, MsgFlags, SockFlag, SockProtocol, SockType, send, socket};

use super::{Broken, While};

/// Switches the loopback on, by the one message that netlink(7) needs for it.
pub(super) fn loopback_up() -> Result<(), Broken> {
    let socket =
        socket(AddressFamily::Netlink, SockType::Raw, SockFlag::SOCK_CLOEXEC, SockProtocol::NetlinkRoute)
            .doing("opening a netlink socket")?;
    let mut message = Vec::with_capacity(32);
    // nlmsghdr: its length, RTM_NEWLINK, NLM_F_REQUEST, sequence, sender.
    message.extend(32_u32.to_ne_bytes());
    message.extend(16_u16.to_ne_bytes());
    message.extend(1_u16.to_ne_bytes());
    message.extend([0; 8]);
    // ifinfomsg: family, padding and type; the loopback is the first device; IFF_UP is set and changed.
    message.extend([0; 4]);
    message.extend(1_i32.to_ne_bytes());
    message.extend(1_u32.to_ne_bytes());
    message.extend(1_u32.to_ne_bytes());
    send(socket.as_raw_fd(), &message, MsgFlags::empty()).doing("switching the loopback on")?;
    Ok(())
}

/// How often something was to be sent that has no way out.
pub(super) fn tries_to_get_out() -> u64 {
    let v4 = fs::read_to_string("/proc/net/snmp").unwrap_or_default();
    let v6 = fs::read_to_string("/proc/net/snmp6").unwrap_or_default();
    column(&v4, "Ip:", "OutNoRoutes") + line(&v6, "Ip6OutNoRoutes")
}

/// A number of a table that has its names in one line and its numbers in the next.
fn column(table: &str, row: &str, name: &str) -> u64 {
    let mut rows = table.lines().filter_map(|line| line.strip_prefix(row));
    let (Some(names), Some(numbers)) = (rows.next(), rows.next()) else { return 0 };
    let index = names.split_whitespace().position(|word| word == name);
    index.and_then(|index| numbers.split_whitespace().nth(index)?.parse().ok()).unwrap_or(0)
}

/// A number that stands behind its name.
fn line(table: &str, name: &str) -> u64 {
    let mut rows = table.lines().filter_map(|line| line.strip_prefix(name));
    rows.find_map(|rest| rest.trim().parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters() {
        let snmp = "Ip: Forwarding OutNoRoutes ReasmFails\nIp: 2 7 0\nTcp: A\nTcp: 9\n";
        assert_eq!(column(snmp, "Ip:", "OutNoRoutes"), 7);
        assert_eq!(column(snmp, "Ip:", "Nothing"), 0);
        assert_eq!(column("", "Ip:", "OutNoRoutes"), 0);
        assert_eq!(line("Ip6InNoRoutes   \t0\nIp6OutNoRoutes  \t3\n", "Ip6OutNoRoutes"), 3);
    }
}
