package import Mail

/// What is wrong with a mail server, for whoever looks after the site: a kind that has a sentence,
/// `relay.trouble.<kind>` in the catalogues, and what the server itself said.
package struct RelayTrouble: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case configuration, notFound, unreachable, noEncryption, certificate, encryption
        case unwelcome, password, passwordUnchecked, passwordNotAsked, silent, closed
        case unintelligible, refused, address, tooLarge, file, stopped, broken

        /// For a log and a terminal.
        package var sentence: String {
            switch self {
            case .configuration: "what is configured cannot be used"
            case .notFound: "the name of the server has no address"
            case .unreachable: "nothing answers at the address of the server"
            case .noEncryption: "the server offers no encryption"
            case .certificate: "the certificate is not that of the server, or is not trusted"
            case .encryption: "no encryption was agreed on"
            case .unwelcome: "the server refuses to serve"
            case .password: "the user or the password is refused"
            case .passwordUnchecked: "the server cannot check the password now"
            case .passwordNotAsked: "the server has no way to sign in that is known here"
            case .silent: "the server does not answer"
            case .closed: "the server closes the connection"
            case .unintelligible: "the server says what makes no sense"
            case .refused: "the server refuses what is asked"
            case .address: "the server takes no address with letters beyond ASCII"
            case .tooLarge: "the server takes no mail of this size"
            case .file: "a file cannot be sent"
            case .stopped: "the sending was stopped"
            case .broken: "the connection failed"
            }
        }
    }

    package let kind: Kind
    /// Word for word, on one line; empty if it said nothing.
    package let said: String

    init(as kind: Kind, _ said: String = "") {
        self.kind = kind
        self.said = said.oneLine
    }

    /// Whether trying again does harm: a password that is refused too often locks its account.
    var needsPerson: Bool { kind == .password || kind == .passwordNotAsked }

    /// For a log and a terminal, on one line.
    package var words: String { said.isEmpty ? kind.sentence : "\(kind.sentence): \(said)" }

    /// As it is kept; read back by `init(kept:)`.
    var kept: String { said.isEmpty ? kind.rawValue : "\(kind.rawValue) \(said)" }

    /// Nil for what was kept otherwise.
    package init?(kept: String) {
        let parts = kept.split(separator: " ", maxSplits: 1).map(String.init)
        guard let kind = parts.first.flatMap(Kind.init) else { return nil }
        self.init(as: kind, parts.count > 1 ? parts[1] : "")
    }
}

extension RelayTrouble {
    package init(_ failure: SMTPFailure) {
        switch failure {
        case .server(let error, _): self.init(error)
        case .closing(let reply, _): self.init(as: .closed, "\(reply)")
        case .needsSMTPUTF8: self.init(as: .address)
        case .tooLarge(let most): self.init(as: .tooLarge, "\(most)")
        case .attachment(let error): self.init(as: .file, "\(error)")
        case .stopped(let reason): self.init(as: .stopped, reason)
        }
    }

    init(_ failure: IMAPFailure) {
        switch failure {
        case .server(let error): self.init(error)
        case .closing(let reply): self.init(as: .closed, reply)
        case .refused(let command, let reply): self.init(as: .refused, "\(command): \(reply)")
        }
    }

    package init(_ error: MailServerError) {
        switch error {
        case .configuration(let reason): self.init(as: .configuration, reason)
        case .unresolvable(let reason): self.init(as: .notFound, reason)
        case .unreachable(let reason): self.init(as: .unreachable, reason)
        case .encryptionNotOffered: self.init(as: .noEncryption)
        case .wrongCertificate(let reason): self.init(as: .certificate, reason)
        case .encryptionFailed(let reason): self.init(as: .encryption, reason)
        case .notWelcome(let reply): self.init(as: .unwelcome, reply)
        case .passwordRefused(let reply): self.init(as: .password, reply)
        case .passwordUnchecked(let reply): self.init(as: .passwordUnchecked, reply)
        case .passwordNotAsked: self.init(as: .passwordNotAsked)
        case .timedOut: self.init(as: .silent)
        case .closed: self.init(as: .closed)
        case .unintelligible(let reply): self.init(as: .unintelligible, reply)
        case .broken(let reason): self.init(as: .broken, reason)
        case .cancelled: self.init(as: .stopped)
        }
    }
}
