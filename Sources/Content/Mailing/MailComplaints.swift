import Community
import Storage

/// A member who has called a mail unwanted, by the button of their provider, gets no more of its
/// kind from that space; they may choose it again.
enum MailComplaints {
    static let desk = MailComplaintDesk("mailing") { complaint in
        let names = names(of: complaint.kind)
        guard !names.isEmpty else { return }
        let store = MailChoiceStore(db: complaint.db)
        let choice = try store.choice(of: complaint.person, in: complaint.space)
        let next = names.reduce(choice) { MailStopOption.choice($1, from: $0) }
        guard next != choice else { return }
        try store.set(
            next, of: complaint.person, in: complaint.space, isOwn: true, at: complaint.now)
    }

    /// Of the choices that send such mails; what a person writes to another is none of them.
    private static func names(of kind: MailKind) -> [String] {
        switch kind {
        case .notice: [MailSubject.answers.name, MailSubject.followed(0).name]
        case .digest: [MailSubject.digest.name]
        default: kind.lane == .bulk ? [MailSubject.letters.name] : []
        }
    }
}
