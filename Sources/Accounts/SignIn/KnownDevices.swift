import Community
import Content
import HTTP
import Security

/// Who has signed in with this browser before: a cookie of signed marks. It opens nothing; it
/// says only that tries from here are not those of a stranger (OWASP, "device cookies").
///
/// A mark tells nobody whose it is: the person is part of what is signed, not of what is kept.
struct KnownDevices: Equatable {
    private struct Mark: Equatable {
        let name: String
        let signature: String

        var text: String { name + "." + signature }
    }

    /// Several people share the computer of a union hall.
    private static let most = 5

    private let signer: Signer
    private var marks: [Mark]

    init(_ visit: Visit) {
        signer = visit.site.signer
        let cookie = visit.request.head.cookies[visit.site.cookies.name(.device)] ?? ""
        marks = cookie.split(separator: "~").prefix(Self.most).compactMap { text in
            let parts = text.split(separator: ".").map(String.init)
            guard parts.count == 2, ShortToken(text: parts[0]) != nil else { return nil }
            return Mark(name: parts[0], signature: parts[1])
        }
    }

    static func == (left: KnownDevices, right: KnownDevices) -> Bool { left.text == right.text }

    /// The mark of a person who has signed in here.
    func mark(of person: Person.ID) -> String? { find(person)?.name }

    /// The person has signed in here now.
    mutating func add(_ person: Person.ID) {
        let name = ShortToken().text
        let signature = signer.sign(name, purpose: Self.purpose(person))
        let mark = find(person) ?? Mark(name: name, signature: signature)
        marks = ([mark] + marks.filter { $0 != mark }).prefix(Self.most).map(\.self)
    }

    /// The value of its cookie.
    var text: String { marks.map(\.text).joined(separator: "~") }

    private func find(_ person: Person.ID) -> Mark? {
        let purpose = Self.purpose(person)
        return marks.first { signer.verify($0.signature, of: $0.name, purpose: purpose) }
    }

    private static func purpose(_ person: Person.ID) -> String { "device of \(person)" }
}

extension Response {
    /// The browser keeps the session, and that the person has signed in with it.
    mutating func welcome(_ person: Person.ID, with token: Token, _ visit: Visit) {
        var devices = KnownDevices(visit)
        devices.add(person)
        set(visit.site.cookies.session(token))
        set(visit.site.cookies.device(devices.text))
    }
}
