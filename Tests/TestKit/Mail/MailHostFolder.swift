import Foundation
import Glibc

/// The configuration of a `MailHost`, written into its folder.
struct MailHostFolder {
    static let password = "secret"

    private let path: String
    private let mailboxes: MailHost.Mailboxes
    private let smtpPort: UInt16
    private let imapPort: UInt16
    private let delivery: UInt16

    init(
        path: String, _ mailboxes: MailHost.Mailboxes, _ smtpPort: UInt16, _ imapPort: UInt16,
        delivery: UInt16
    ) {
        self.path = path
        self.mailboxes = mailboxes
        (self.smtpPort, self.imapPort, self.delivery) = (smtpPort, imapPort, delivery)
    }

    func write() throws {
        try make("", "nobody")
        try make("mail", "nobody")
        try make("postfix", "root")
        try make("queue", "root")
        try make("data", "postfix")
        try write("dovecot.conf", keeper)
        try write("users", full)
        try write("postfix/main.cf", carrier)
        try write("postfix/master.cf", services)
        try write(
            "postfix/mailboxes",
            mailboxes.names.map { "\($0)@\(mailboxes.domain) \($0)@\(mailboxes.domain)/\n" }
                .joined())
        // Only Dovecot knows that one is full.
        try write(
            "postfix/ways",
            mailboxes.full.map {
                "\($0)@\(mailboxes.domain) lmtp:inet:127.0.0.1:\(delivery)\n"
            }.joined())
    }

    private func make(_ name: String, _ user: String) throws {
        let folder = path + "/" + name
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard let owner = getpwnam(user)?.pointee else { throw POSIXError(.ENOENT) }
        chown(folder, owner.pw_uid, owner.pw_gid)
        chmod(folder, 0o755)
    }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    }

    /// Dovecot: its mailboxes are owned by nobody, since it refuses to handle mail as root. What a
    /// full one is sent is refused for now (452).
    private var keeper: String {
        let owner = getpwnam("nobody")?.pointee
        let (user, group) = (owner?.pw_uid ?? 0, owner?.pw_gid ?? 0)
        let groupName = getgrgid(group).map { String(cString: $0.pointee.gr_name) } ?? ""
        return """
            base_dir = \(path)/run
            state_dir = \(path)/run
            log_path = \(path)/log
            protocols = imap lmtp
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            recipient_delimiter = +
            mail_location = maildir:\(path)/mail/%u
            mail_plugins = quota
            plugin {
              quota = maildir:User quota
              quota_rule = *:storage=64M
            }
            quota_full_tempfail = yes
            passdb {
              driver = static
              args = password=\(Self.password)
            }
            userdb {
              driver = passwd-file
              args = username_format=%u \(path)/users
            }
            userdb {
              driver = static
              args = uid=\(user) gid=\(group) home=\(path)/mail/%u allow_all_users=yes
            }
            first_valid_uid = 1
            first_valid_gid = 1
            default_internal_user = nobody
            default_internal_group = \(groupName)
            default_login_user = nobody
            service anvil {
              chroot =
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = \(imapPort)
              }
              inet_listener imaps {
                port = 0
              }
            }
            service lmtp {
              inet_listener lmtp {
                port = \(delivery)
              }
            }
            protocol lmtp {
              mail_plugins = quota
              postmaster_address = postmaster@\(mailboxes.domain)
            }

            """
    }

    /// Those that are full have a quota of one byte.
    private var full: String {
        let owner = getpwnam("nobody")?.pointee
        return mailboxes.full.map { name in
            "\(name)@\(mailboxes.domain)::\(owner?.pw_uid ?? 0):\(owner?.pw_gid ?? 0)::"
                + "\(path)/mail/\(name)@\(mailboxes.domain)::userdb_quota_rule=*:bytes=1\n"
        }.joined()
    }

    /// Postfix: one domain of mailboxes, reports about all that was asked for, all at once.
    private var carrier: String {
        let owner = getpwnam("nobody")?.pointee
        return """
            compatibility_level = 3.6
            queue_directory = \(path)/queue
            data_directory = \(path)/data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            mail_owner = postfix
            setgid_group = postdrop
            maillog_file = \(path)/maillog
            maillog_file_prefixes = \(NSTemporaryDirectory()), /tmp, /var
            myhostname = mail.\(mailboxes.domain)
            mydestination =
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            mynetworks = 127.0.0.0/8
            recipient_delimiter = +
            virtual_mailbox_domains = \(mailboxes.domain)
            virtual_mailbox_maps = texthash:\(path)/postfix/mailboxes
            virtual_transport = virtual
            virtual_mailbox_base = \(path)/mail
            virtual_minimum_uid = 1
            virtual_uid_maps = static:\(owner?.pw_uid ?? 0)
            virtual_gid_maps = static:\(owner?.pw_gid ?? 0)
            transport_maps = texthash:\(path)/postfix/ways
            smtpd_relay_restrictions = permit_mynetworks, reject
            smtpd_tls_security_level = none
            smtp_tls_security_level = none
            biff = no
            delay_warning_time = 1s
            queue_run_delay = 1s
            minimal_backoff_time = 1s
            maximal_backoff_time = 2s

            """
    }

    private var services: String {
        let plain = [
            "pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup",
            "qmgr unix n - n 1 1 qmgr", "tlsmgr unix - - n 1000? 1 tlsmgr",
            "rewrite unix - - n - - trivial-rewrite", "bounce unix - - n - 0 bounce",
            "defer unix - - n - 0 bounce", "trace unix - - n - 0 bounce",
            "verify unix - - n - 1 verify", "flush unix n - n 1000? 0 flush",
            "proxymap unix - - n - - proxymap", "smtp unix - - n - - smtp",
            "relay unix - - n - - smtp", "showq unix n - n - - showq",
            "error unix - - n - - error", "retry unix - - n - - error",
            "discard unix - - n - - discard", "lmtp unix - - n - - lmtp",
            "virtual unix - n n - - virtual",
            "anvil unix - - n - 1 anvil", "scache unix - - n - 1 scache",
            "postlog unix-dgram n - n - 1 postlogd",
        ]
        return "127.0.0.1:\(smtpPort) inet n - n - - smtpd\n"
            + plain.joined(separator: "\n") + "\n"
    }
}
