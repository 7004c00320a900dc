import Foundation
import Storage

/// One refusal: of something to somebody who is signed in, or of a password to anybody.
struct Denial: Sendable {
    let action: AuditAction
    /// To whom; nil for a guest.
    let person: Person.ID?
    /// Whose account it was about.
    let target: Person.ID?
    /// The method and the pattern of the route; nothing for a password.
    let subject: String
    let network: String
    let space: Space.ID?
    let at: Date
}

/// Several refusals of one person that become one entry.
struct Denials: Sendable {
    private(set) var count = 0
    private(set) var last: Denial
    private var first: Date
    private var subjects: [String] = []
    /// Routes that an entry names.
    private static let most = 3

    init(of one: Denial) {
        last = one
        first = one.at
    }

    mutating func add(_ other: Denials) {
        if count == 0 { first = other.first }
        count += other.count
        last = other.last
        for subject in other.subjects
        where !subjects.contains(subject) && subjects.count <= Self.most {
            subjects.append(subject)
        }
    }

    mutating func add(_ one: Denial) {
        var other = Denials(of: one)
        other.count = 1
        other.subjects = [one.subject]
        add(other)
    }

    func write(_ log: AuditLog) throws {
        try log.record(
            last.action, by: last.person, subject: subject, network: last.network, at: last.at,
            target: last.target, in: last.space, times: count, since: count > 1 ? first : nil)
    }

    private var subject: String {
        let named = subjects.prefix(Self.most).joined(separator: ", ")
        return subjects.count > Self.most ? named + ", …" : named
    }
}
