import Community
import Foundation
import Markup
import Storage

/// Writes the mails that tell of notices, each in the language of its reader.
struct NoticeMailWriter {
    private let context: JobContext
    private let reasons: [String: NoticeReason]
    private var spaces: [Space.ID: Space] = [:]
    /// What could not leave by then stands among the notices and in the next digest. In seconds.
    private static let lifetime: TimeInterval = 4 * 86_400

    init(_ context: JobContext, _ reasons: [String: NoticeReason]) {
        self.context = context
        self.reasons = reasons
    }

    private var site: Site { context.site }

    /// Writes one mail.
    /// - Parameter notices: of one thing, for one person; the newest first.
    /// - Returns: false for a space that is gone.
    mutating func send(_ notices: [MailedNotice]) throws -> Bool {
        guard let first = notices.first, let space = try space(first.space) else { return false }
        let words = site.catalogues.words(first.locale)
        let link = MailStopLink(subject(of: notices), of: first.person, in: space.id)
        var letter = WrittenMail(site)
        for notice in notices.prefix(MailedNoticeStore.most).reversed() {
            try add(notice, to: &letter, words)
        }
        let answered = repliable(notices)
        if answered != nil, site.readsAnswers { letter.add(words("mailing.notice.reply")) }
        letter.end(why: why(notices, link, space, words), words)
        var mail = OutgoingMail(
            .notice, subject: subject(notices, words), text: letter.text, html: letter.html,
            about: answered?.kind)
        mail.space = space.id
        mail.takesReplies = answered != nil
        if first.isNeutral { mail.senderName = words.neutralSender }
        mail.unsubscribe = WrittenMail.stopPlace
        mail.unsubscribesByOneClick = true
        mail.expires = context.now.addingTimeInterval(Self.lifetime)
        let mailer = Mailer(context)
        try mailer.send(
            mail,
            to: MailAddressee(
                email: first.email, name: first.name, person: first.person,
                originID: answered?.item.rawValue,
                values: ["stop": mailer.link(link.path(site))]))
        return true
    }

    private mutating func space(_ id: Space.ID) throws -> Space? {
        if let known = spaces[id] { return known }
        spaces[id] = try SpaceStore(db: context.db).find(id)
        return spaces[id]
    }

    private func add(
        _ notice: MailedNotice, to letter: inout WrittenMail, _ words: Localization
    ) throws {
        letter.add(
            words("mailing.notice.line", ["what": line(notice, words), "title": notice.title]))
        if let written = try text(of: notice) {
            let html = MailMarkup.html(written, french: words.locale == "fr")
            letter.add(written: html.source, html.markup)
        }
        letter.add(link: words("mailing.notice.read"), notice.address)
    }

    /// "Amina Haddad a répondu sous"
    private func line(_ notice: MailedNotice, _ words: Localization) -> String {
        site.actor(notice.actorName, of: notice.reason, words) + " "
            + words("notice.reason.\(notice.reason)")
    }

    /// What was written; nil for what is no text of somebody's.
    private func text(of notice: MailedNotice) throws -> String? {
        guard let item = notice.item, let kind = notice.kind, notice.thread != item else {
            return nil
        }
        let texts = try site.itemKinds[kind]?.texts(context.db, [item]).get() ?? []
        return texts.first.map(\.body)
    }

    /// The newest text that can be answered by mail: one of a kind with a desk for answers.
    private func repliable(_ notices: [MailedNotice]) -> (kind: String, item: Item.ID)? {
        for notice in notices {
            guard let item = notice.item, let kind = notice.kind,
                site.declarations.find(ReplyDesk.self, kind) != nil
            else { continue }
            return (kind, item)
        }
        return nil
    }

    private func subject(of notices: [MailedNotice]) -> MailSubject {
        let isAnswer = notices.contains { reasons[$0.reason]?.mailing == .answers }
        guard !isAnswer, let thread = notices.first?.thread else { return .answers }
        return .followed(thread.rawValue)
    }

    private func subject(_ notices: [MailedNotice], _ words: Localization) -> String {
        let first = notices[0]
        guard !first.isNeutral else { return words("mailing.subject.neutral") }
        guard notices.count == 1 else {
            return words.count(
                "mailing.notice.subject", notices.count, ["title": first.title])
        }
        return words(
            "mailing.notice.line", ["what": line(first, words), "title": first.title])
    }

    private func why(
        _ notices: [MailedNotice], _ link: MailStopLink, _ space: Space, _ words: Localization
    ) -> String {
        let own = Set(notices.map { reasons[$0.reason]?.why })
        let key = own.count == 1 ? own.first ?? nil : nil
        return words(
            key ?? "mailing.notice.why.\(link.subject.name)", ["space": space.name])
    }
}
