import Community
import Content
import HTTP
import Markup

/// One browser of the list.
struct SessionRow: Rendered {
    let device: String
    let seen: String
    let opened: String
    let isHere: Bool
    let address: String

    init(_ session: Session, _ visit: Visit) {
        device = session.device.isEmpty ? visit.words("sessions.unknown") : session.device
        seen = visit.words("sessions.seen", ["when": visit.dates.moment(session.seenAt)])
        opened = visit.words("sessions.opened", ["when": visit.dates.moment(session.createdAt)])
        isHere = session.id == visit.viewer.session
        address = AccountPaths.session(session.id)
    }

    static let fields: [Field<Self>] = [
        .text("device") { $0.device }, .text("seen") { $0.seen }, .text("opened") { $0.opened },
        .flag("here") { $0.isHere }, .text("address") { $0.address },
    ]
}
