//! What a cell shows of the machine as it is: this program, devices, what the kernel tells in `/proc`. To be root of no
//! namespace is no help there: such a file's modes obey whoever owns it, and the kernel's settings obey the machine's
//! root, by his number alone.

use std::fs::{self, File};
use std::os::fd::AsRawFd;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use nix::mount::{MsFlags, mount};
use nix::sys::statvfs::{FsFlags, statvfs};

use super::{Broken, While};

/// Shows `from` at `to`, whose modes and times can no longer be changed there; a device can still be written to.
pub(super) fn show(from: &Path, to: &Path) -> Result<(), Broken> {
    let bound = mount(Some(from), to, None::<&str>, MsFlags::MS_BIND, None::<&str>);
    bound.doing(format!("showing {}", from.display()))?;
    // What the machine forbids of a mount is to be repeated; the kernel takes nothing less.
    let is = statvfs(to).doing(format!("reading the flags of {}", to.display()))?.flags();
    let forbidden = [
        (FsFlags::ST_NOSUID, MsFlags::MS_NOSUID),
        (FsFlags::ST_NODEV, MsFlags::MS_NODEV),
        (FsFlags::ST_NOEXEC, MsFlags::MS_NOEXEC),
    ];
    let forbidden = forbidden.into_iter().filter(|(flag, _)| is.contains(*flag)).map(|(_, flag)| flag);
    let flags = forbidden.fold(MsFlags::MS_REMOUNT | MsFlags::MS_BIND | MsFlags::MS_RDONLY, MsFlags::union);
    mount(None::<&str>, to, None::<&str>, flags, None::<&str>).doing(format!("sealing {}", from.display()))
}

/// `/proc` as this process alone still has it, to be written to.
pub(super) struct OpenProc(File);

/// Seals `/proc` for all that comes after.
///
/// # Errors
/// The machine refuses, and who runs this could change its settings there: nobody but its root can.
pub(super) fn seal_proc() -> Result<OpenProc, Broken> {
    let proc = Path::new("/proc");
    let open = OpenProc(File::open(proc).doing("opening /proc")?);
    match show(proc, proc) {
        Err(broken) if is_machines_root() => Err(broken),
        Ok(()) | Err(_) => Ok(open),
    }
}

impl OpenProc {
    /// The folder of this process.
    pub(super) fn own(&self) -> PathBuf {
        Path::new("/proc/self/fd").join(self.0.as_raw_fd().to_string()).join("self")
    }
}

/// Whether this is root to the kernel itself, whatever it is called in its namespaces: what the kernel owns is its own.
/// To be asked where the one user is called 0.
fn is_machines_root() -> bool {
    !fs::metadata("/proc").is_ok_and(|data| data.uid() != 0)
}

/// Whether a cell has a `pid_max` of its own, as since Linux 6.14. Before, there is one for all the machine.
pub(super) fn counts_apart() -> bool {
    fs::read_to_string("/proc/sys/kernel/osrelease").is_ok_and(|release| is_since_6_14(&release))
}

fn is_since_6_14(release: &str) -> bool {
    let mut numbers =
        release.split(|c: char| !c.is_ascii_digit()).map_while(|number| number.parse::<u32>().ok());
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    version >= (6, 14)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kernels_that_count_apart() {
        for release in ["6.14.0", "6.14", "6.18.44-fc", "7.0.0-rc1", "10.2\n"] {
            assert!(is_since_6_14(release), "{release}");
        }
        for release in ["6.13.9-arch", "6.1.0-28-amd64", "5.15.167.4-microsoft", "6", "", "x"] {
            assert!(!is_since_6_14(release), "{release}");
        }
    }
}
