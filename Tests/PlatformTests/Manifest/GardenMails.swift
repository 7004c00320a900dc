import Community
import Content
import Storage
import TestKit

/// What the garden writes to many, is told of, and takes in as an answer. An answer waters the
/// plot, a button pressed ripens it, a complaint shuts the gate.
enum GardenMails {
    static let all: [any Declaration] = [
        MailKind.harvest,
        MailDistribution("garden.plot") { portion in
            guard portion.after < portion.cause else { return [] }
            return [MailAddressee(email: Resident.loic.email, originID: portion.cause)]
        },
        MailFollowUp("garden.plot") { news in
            guard news.evidence.step == .acknowledged else { return }
            try GardenStore(db: news.db).ripen(Item.ID(rawValue: news.origin.id))
        },
        MailComplaintDesk("garden") { complaint in
            guard complaint.kind == .harvest else { return }
            try GardenStore(db: complaint.db).shutGate()
        },
        ReplyDesk("garden.plot") { _ in .posted },
    ]
}

extension MailKind {
    static let harvest = MailKind("garden-harvest", lane: .bulk, isWritten: true)
}
