import Foundation
import HTTP
import Security
import Storage

/// Lets a program in by its password. Wrong ones are counted by network and account, by network
/// alone as well: a phone whose password was revoked slows nobody else down.
struct ApplicationEntry {
    private static let byAccount = Allowance(
        "wrong application passwords", atOnce: 4, thenEvery: 150)
    private static let byNetwork = Allowance("strange applications", atOnce: 40, thenEvery: 50)
    /// How exactly the last use is told, in seconds.
    private static let precision: TimeInterval = 300
    private static let longestProgram = 80

    let head: RequestHead
    let network: String
    let allowances: AllowanceBook
    let db: Database
    let now: Date

    /// Nil if none is given, or one that opens nothing.
    /// - Throws: `Problem.tooMany` while too many wrong ones have come.
    func password() throws -> ApplicationPassword? {
        guard let given = head.credentials else { return nil }
        try requireRoom(given)
        guard let secret = TypedSecret(typed: given.password),
            let found = try ApplicationPasswordStore(db: db).find(secret, email: given.name)
        else {
            for (allowance, place) in places(given) {
                _ = allowances.take(of: allowance, by: nil, in: place, at: now)
            }
            return nil
        }
        return found
    }

    private func requireRoom(_ given: BasicCredentials) throws(Problem) {
        for (allowance, place) in places(given) {
            let decision = allowances.decision(on: allowance, in: place, at: now)
            if case .retryAfter(let seconds) = decision { throw .tooMany(retryAfter: seconds) }
        }
    }

    /// What is typed is kept as a fingerprint, however long it is.
    private func places(_ given: BasicCredentials) -> [(Allowance, String)] {
        let account = Fingerprint.of([Email.key(given.name)]).prefix(12)
            .map { String($0, radix: 16) }.joined(separator: ".")
        return [(Self.byAccount, network + " " + account), (Self.byNetwork, network)]
    }

    /// When and by what it was used last, for its owner to look at.
    func noteUse(of password: ApplicationPassword, _ writes: DeferredWrites) {
        let program = program
        let isRecent =
            password.usedAt.map { self.now.timeIntervalSince($0) < Self.precision } ?? false
        guard !isRecent || program != password.program else { return }
        let (id, moment) = (password.id, now)
        writes.add { try ApplicationPasswordStore(db: $0).noteUse(id, by: program, at: moment) }
    }

    /// As it calls itself, on one line.
    private var program: String {
        let plain = (head.headers["user-agent"] ?? "").unicodeScalars.filter {
            $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F
        }
        var short = String.UnicodeScalarView()
        short.append(contentsOf: plain.prefix(Self.longestProgram))
        return String(short).trimmed
    }
}
