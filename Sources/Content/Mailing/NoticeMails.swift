package import Community
import Foundation
import Storage

/// What concerns people, sent to them at once: one mail for each thing and person, ten minutes
/// after the first of what it tells.
enum NoticeMails {
    private static let pieceName = "content.noticeMails.piece"

    static let plan = JobKind(name: "content.noticeMails", every: 60) { _, context in
        try send(context)
    }

    static let piece = JobKind(name: pieceName) { _, context in try send(context) }

    /// Sends some mails, and comes back while there are more. What is sent is noted in the same
    /// transaction.
    private static func send(_ context: JobContext) throws {
        let store = MailedNoticeStore(db: context.db)
        let mails = try store.due(at: context.now)
        guard !mails.isEmpty else { return }
        let reasons: [String: NoticeReason] = context.site.declarations.byName()
        let found = try store.notices(of: mails, context.site.followKinds)
            .filter { $0.isWanted(reasons) }
        var writer = NoticeMailWriter(context, reasons)
        var sent: [Int64] = []
        for (mail, notices) in Dictionary(grouping: found, by: \.mail).sorted(by: {
            $0.key < $1.key
        })
        where try writer.send(notices) { sent.append(mail) }
        try store.note(sent: sent, at: context.now)
        try store.note(dropped: mails.filter { !sent.contains($0) })
        guard mails.count == MailedNoticeStore.piece else { return }
        try JobQueue(context.db).enqueue(pieceName, at: context.now)
    }

    private static let forgetName = "content.noticeMails.forget"

    static let forget = JobKind(name: forgetName, every: 86_400) { _, context in
        let old = context.now.addingTimeInterval(-MailedNoticeStore.stay)
        while try MailedNoticeStore(db: context.db).forget(before: old) {}
    }
}

extension Localization {
    /// Who stands as the sender of mails of which a list of mails must not tell.
    package var neutralSender: String { self("mailing.sender.neutral") }
}

extension MailKind {
    static let notice = MailKind("content.notice", isWritten: true)
    static let digest = MailKind("content.digest", lane: .bulk, isWritten: true)
}
