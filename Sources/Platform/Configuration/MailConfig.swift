import Community
import Mail

/// What the configuration says of mail: the relay that carries it, and the mailbox that what comes
/// back is read in.
package struct MailConfig: Equatable, Sendable {
    package var relay: Server
    /// Whom mails come from.
    package var from: String
    /// Where answers and reports go; empty for the same.
    package var returns: String
    package var mailbox: Server
    package var folder: String
    /// Most mails in an hour; 0 for any number.
    package var hourly: Int

    /// A server as the configuration names it: none if its host is empty.
    package struct Server: Equatable, Sendable {
        package var host: String
        package var port: Int
        package var security: String
        package var user: String
        package var passwordFile: String
        package var authorities: String
    }

    init(_ reader: inout ConfigReader) throws(ConfigError) {
        relay = try Server(&reader, "mail", port: 587, security: "starttls")
        from = try reader.text("mailFrom", default: "")
        returns = try reader.text("mailReturns", default: "")
        mailbox = try Server(&reader, "mailbox", port: 993, security: "tls")
        folder = try reader.text("mailboxFolder", default: "INBOX")
        hourly = try reader.number("mailHourly", default: 0, in: 0...10_000_000)
    }

    /// Nil if there is no relay.
    func options() throws -> MailOptions? {
        guard !relay.host.isEmpty else { return nil }
        let server = try relay.server("mail")
        let from = try Self.address(from, "mailFrom")
        let back = returns.isEmpty ? from : try Self.address(returns, "mailReturns")
        guard back.local.utf8.count <= MailOptions.longestReturns else {
            throw ConfigError.outOfRange(
                key: "mailReturns", value: "\"\(back)\"",
                wanted: "at most \(MailOptions.longestReturns) letters before the @: + and a "
                    + "token come after them")
        }
        var options = MailOptions(
            relay: SMTPRelay(server, name: from.domain), from: from, returns: back,
            hourlyCap: hourly)
        if !mailbox.host.isEmpty { options.mailbox = IMAPAccount(try mailbox.server("mailbox")) }
        do throws(HeaderError) { options.folder = try IMAPFolderName(folder) } catch {
            throw ConfigError.outOfRange(
                key: "mailboxFolder", value: "something else", wanted: "the name of a folder")
        }
        return options
    }

    private static func address(_ text: String, _ key: String) throws(ConfigError) -> MailAddress {
        do throws(MailAddressError) { return try MailAddress(text) } catch {
            throw .outOfRange(
                key: key, value: "\"\(text)\"",
                wanted: "an address such as "
                    + "\"parvis@example.org\", beside a mailHost")
        }
    }
}

extension MailConfig.Server {
    /// - Parameter name: that its keys begin with.
    init(
        _ reader: inout ConfigReader, _ name: String, port usual: Int, security way: String
    ) throws(ConfigError) {
        host = try reader.text(name + "Host", default: "")
        port = try reader.number(name + "Port", default: usual, in: 1...65_535)
        security = try reader.text(name + "Security", default: way)
        user = try reader.text(name + "User", default: "")
        passwordFile = try reader.text(name + "PasswordFile", default: "")
        authorities = try reader.text(name + "Authorities", default: "")
    }

    func server(_ name: String) throws -> MailServer {
        let ways: [String: MailServer.Security] = [
            "tls": .tls, "starttls": .startTLS, "none": .none,
        ]
        guard let way = ways[security] else {
            throw ConfigError.outOfRange(
                key: name + "Security", value: "\"\(security)\"",
                wanted: "\"starttls\", \"tls\", or \"none\" for this machine alone")
        }
        let password = passwordFile.isEmpty ? "" : try PasswordFile.read(passwordFile)
        let credentials =
            user.isEmpty
            ? nil : MailServer.Credentials(user: user, password: password)
        do throws(MailServerError) {
            return try MailServer(
                host: host, port: UInt16(port), security: way, credentials: credentials,
                authorities: authorities.isEmpty ? nil : authorities)
        } catch {
            throw ConfigError.outOfRange(
                key: name + "Host", value: "\"\(host)\"",
                wanted: "usable: \(RelayTrouble(error).said)")
        }
    }
}
