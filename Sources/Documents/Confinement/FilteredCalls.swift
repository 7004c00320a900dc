import CLinux
import Glibc

/// The system calls that ``CallFilter`` looks at.
enum FilteredCalls {
    static let refused: [Int32] = network + processes + kernel + files + former

    private static let network: [Int32] = [
        SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
        SYS_sendto, SYS_sendmsg, SYS_sendmmsg, SYS_recvfrom, SYS_recvmsg, SYS_recvmmsg,
    ]

    private static let processes: [Int32] = [
        SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_kill, SYS_tkill,
        SYS_tgkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_pidfd_open,
        SYS_pidfd_send_signal, SYS_setpgid, SYS_setsid, SYS_setpriority, SYS_sched_setaffinity,
        SYS_sched_setscheduler, SYS_sched_setattr,
        SYS_sched_setparam, SYS_ioprio_set, SYS_migrate_pages, SYS_move_pages, SYS_shmget,
        SYS_shmat, SYS_semget, SYS_msgget, SYS_mq_open, SYS_execveat, SYS_setuid, SYS_setgid,
        SYS_setreuid, SYS_setregid, SYS_setresuid, SYS_setresgid, SYS_setgroups, SYS_capset,
        SYS_unshare, SYS_setns,
    ]

    private static let kernel: [Int32] = [
        SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_keyctl, SYS_add_key, SYS_request_key,
        SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register, SYS_io_setup,
        SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot,
        SYS_swapon, SYS_swapoff, SYS_acct, SYS_quotactl, SYS_mount, SYS_umount2, SYS_pivot_root,
        SYS_chroot, SYS_move_mount, SYS_open_tree, SYS_fsopen, SYS_fsconfig, SYS_fsmount,
        SYS_fspick, SYS_open_by_handle_at, SYS_name_to_handle_at, SYS_fanotify_init,
        SYS_inotify_init1, SYS_personality, SYS_settimeofday, SYS_clock_settime, SYS_adjtimex,
        SYS_clock_adjtime, SYS_sethostname, SYS_setdomainname, SYS_syslog, SYS_vhangup,
    ]

    private static let files: [Int32] = [
        SYS_unlinkat, SYS_renameat2, SYS_mkdirat, SYS_mknodat, SYS_linkat, SYS_symlinkat,
        SYS_fchmod, SYS_fchmodat, SYS_fchown, SYS_fchownat, SYS_truncate, SYS_fallocate,
        SYS_utimensat, SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr, SYS_removexattr,
        SYS_lremovexattr, SYS_fremovexattr, SYS_flock, SYS_memfd_create,
    ]

    #if arch(x86_64)
        /// What newer machines have under other names only.
        private static let former: [Int32] = [
            SYS_fork, SYS_vfork, SYS_creat, SYS_unlink, SYS_rename, SYS_renameat, SYS_mkdir,
            SYS_rmdir, SYS_mknod, SYS_link, SYS_symlink, SYS_chmod, SYS_chown, SYS_lchown,
            SYS_utime,
            SYS_utimes, SYS_futimesat, SYS_inotify_init, SYS_modify_ldt, SYS_iopl, SYS_ioperm,
            SYS_uselib, SYS__sysctl, SYS_kexec_file_load,
        ]
        /// The calls that open a file, with the place of their flags.
        static let opening: [(Int32, UInt32)] = [(Int32(SYS_openat), 2), (Int32(SYS_open), 1)]
    #else
        private static let former: [Int32] = [Int32(SYS_renameat)]
        static let opening: [(Int32, UInt32)] = [(Int32(SYS_openat), 2)]
    #endif

    /// From this number on the kernel has none of them, whatever comes to be there: the C library
    /// then asks in the older way, whose arguments can be looked at. SYS_clone3, the first whose
    /// arguments cannot; machines number them alike here.
    static let firstUnknown: UInt32 = 435
    /// But for SYS_faccessat2, which only asks.
    static let known: UInt32 = 439

    /// To write, to make a file, to empty it.
    static let writing = UInt32(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)
    /// CLONE_THREAD: all but a thread is a process of its own.
    static let threads: UInt32 = 0x0001_0000
}
