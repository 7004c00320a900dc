import Glibc

/// Where a mail server listens, and how one signs in there.
package struct MailServer: Equatable, Sendable {
    package enum Security: String, Sendable, CaseIterable {
        /// TLS from the first byte (RFC 8314 3.3).
        case tls
        /// TLS by STARTTLS (RFC 3207, RFC 9051 6.2.1), without which nothing is sent.
        case startTLS
        /// TLS if the server offers it, whatever its certificate (RFC 7435); never with a password.
        case startTLSIfOffered
        /// In clear, to this machine only.
        case none
    }

    /// A user's name and password, which are not printed.
    package struct Credentials: Equatable, Sendable, CustomStringConvertible,
        CustomDebugStringConvertible
    {
        package let user: String
        package let password: String

        package init(user: String, password: String) {
            self.user = user
            self.password = password
        }

        package var description: String { "credentials" }
        package var debugDescription: String { description }
    }

    /// In ASCII; an IPv6 address without brackets.
    package let host: String
    package let port: UInt16
    package let security: Security
    package let credentials: Credentials?
    /// A file of certificates in PEM that are trusted beside those of the system.
    package let authorities: String?

    /// - Parameters:
    ///   - host: a name, whose other letters are mapped as in `DomainName`, or an IP address.
    ///   - credentials: only with TLS, or to this machine.
    /// - Throws: `MailServerError.configuration`.
    package init(
        host: String, port: UInt16, security: Security, credentials: Credentials? = nil,
        authorities: String? = nil
    ) throws(MailServerError) {
        guard let name = Self.isAddress(host) ? host : DomainName(host)?.text else {
            throw .configuration(reason: "the host is no name and no IP address")
        }
        let isLoopback = name == "localhost" || name == "::1" || name.hasPrefix("127.")
        guard security != .none || isLoopback else {
            throw .configuration(reason: "without TLS only this machine is served")
        }
        if let credentials {
            guard isLoopback || security != .startTLSIfOffered else {
                throw .configuration(reason: "a password is sent only where TLS is required")
            }
            let texts = [credentials.user, credentials.password]
            guard texts.allSatisfy({ !$0.unicodeScalars.contains(where: HeaderText.isControl) })
            else { throw .configuration(reason: "the user or password has control bytes") }
        }
        self.host = name
        self.port = port
        self.security = security
        self.credentials = credentials
        self.authorities = authorities
    }

    private static func isAddress(_ text: String) -> Bool {
        guard !text.utf8.contains(0) else { return false }
        var (four, six) = (in_addr(), in6_addr())
        return inet_pton(AF_INET, text, &four) == 1 || inet_pton(AF_INET6, text, &six) == 1
    }
}
