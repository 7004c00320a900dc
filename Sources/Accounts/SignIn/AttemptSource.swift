import Community
import Content

/// Where a try comes from. Each is counted for itself: whoever fails from anywhere keeps nobody
/// out of a browser that they have signed in with before.
enum AttemptSource: Equatable {
    /// The live session of the person who is tried.
    case session(Session.ID)
    /// A browser in which the person has signed in before, by its mark.
    case device(String)
    /// Anywhere else; the account is named whether it exists or not.
    case anywhere(email: String)

    /// Where a visit tries the account of a person.
    /// - Parameter person: nil if there is no such account.
    init(_ visit: Visit, email: String, of person: Person.ID?) {
        let (viewer, devices) = (visit.viewer, KnownDevices(visit))
        if let session = viewer.session, let person, viewer.person == person {
            self = .session(session)
        } else if let person, let mark = devices.mark(of: person) {
            self = .device(mark)
        } else {
            self = .anywhere(email: email)
        }
    }

    /// Whether it has shown before that it is the owner's: its network does not matter then.
    var isKnown: Bool {
        switch self {
        case .session, .device: true
        case .anywhere: false
        }
    }

    /// What it is counted by.
    var parts: [String] {
        switch self {
        case .session(let session): ["session", session.description]
        case .device(let mark): ["device", mark]
        case .anywhere(let email): ["account", Email.key(email)]
        }
    }
}
