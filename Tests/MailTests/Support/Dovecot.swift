import Foundation
import Glibc
import Mail
import TestKit

/// A real server of IMAP on loopback, its mail in a temporary folder. The password of everybody is
/// `secret`.
final class Dovecot: Sendable {
    let plainPort: UInt16
    let securePort: UInt16
    private let certificates: Certificates
    private let folder: TemporaryFolder
    private let program: RunningProgram

    init() throws {
        folder = try TemporaryFolder()
        certificates = try Certificates()
        plainPort = try RunningProgram.freePort()
        securePort = try RunningProgram.freePort()
        // It refuses to handle mail as root.
        let user = getpwnam(geteuid() == 0 ? "nobody" : NSUserName())
        guard let user = user?.pointee else { throw POSIXError(.ENOENT) }
        let mail = folder.path + "/mail"
        try FileManager.default.createDirectory(atPath: mail, withIntermediateDirectories: true)
        chown(mail, user.pw_uid, user.pw_gid)
        let group = String(cString: getgrgid(user.pw_gid).pointee.gr_name)
        let path = try folder.write(
            "dovecot.conf",
            """
            base_dir = \(folder.path)/run
            state_dir = \(folder.path)/run
            log_path = \(folder.path)/log
            protocols = imap
            listen = 127.0.0.1
            ssl = yes
            ssl_cert = <\(certificates.good.certificate)
            ssl_key = <\(certificates.good.key)
            mail_location = maildir:\(mail)/%u
            passdb {
              driver = static
              args = password=secret
            }
            userdb {
              driver = static
              args = uid=\(user.pw_uid) gid=\(user.pw_gid) home=\(mail)/%u
            }
            first_valid_uid = 1
            first_valid_gid = 1
            auth_failure_delay = 0
            default_internal_user = \(String(cString: user.pw_name))
            default_internal_group = \(group)
            default_login_user = \(String(cString: user.pw_name))
            service anvil {
              chroot =
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = \(plainPort)
              }
              inet_listener imaps {
                port = \(securePort)
                ssl = yes
              }
            }

            """)
        program = try RunningProgram(["/usr/sbin/dovecot", "-F", "-c", path], ends: .politely)
        try program.listens(on: plainPort)
        try program.listens(on: securePort)
    }

    func account(
        _ security: MailServer.Security = .tls, password: String = "secret"
    ) throws -> IMAPAccount {
        IMAPAccount(
            try MailServer(
                host: "localhost", port: security == .tls ? securePort : plainPort,
                security: security, credentials: .init(user: "amina", password: password),
                authorities: certificates.authority.certificate))
    }

    /// Puts a message into the mailbox of `amina`, as a delivery does.
    func deliver(_ bytes: [UInt8]) throws {
        let path = folder.path + "/mail/amina"
        let name = UUID().uuidString
        try Data(bytes).write(to: URL(filePath: "\(path)/tmp/\(name)"))
        chmod("\(path)/tmp/\(name)", 0o666)
        rename("\(path)/tmp/\(name)", "\(path)/new/\(name)")
    }
}
