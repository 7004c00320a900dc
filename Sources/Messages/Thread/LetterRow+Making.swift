import Community
import Content
import Markup

extension LetterRow {
    init(
        _ one: ThreadLetter, _ seat: ThreadSeat, files: [AttachmentRow], isMuted: Bool,
        _ visit: Visit
    ) throws {
        let (space, letter, words) = (try visit.space, one.letter, visit.words)
        let isMine = visit.viewer.wrote(letter)
        let name = letter.authorName ?? words("messages.gone")
        id = letter.id
        author = PersonBadge(
            letter.author, name: name, hasPhoto: letter.authorHasPhoto, in: space)
        authorAddress = letter.author.map { SpacePaths.member($0, in: space) }
        when = visit.dates.recent(letter.at, now: visit.now)
        instant = visit.dates.machine(letter.at)
        isFresh = !isMine && !isMuted && seat.isUnread && letter.at > seat.readUntil
        reach = Self.reach(letter, isMine: isMine, visit)
        veil = Self.veil(one, words)
        body = veil == nil ? HTML(trusted: letter.html) : .empty
        self.files = veil == nil ? files : []
        acknowledgement = letter.isHidden ? nil : AcknowledgementBox(one, in: space, visit)
        answerBy = letter.answerBy.map {
            words(
                isMine ? "messages.answerAsked" : "messages.answerWanted",
                ["when": visit.dates.coming($0, now: visit.now)])
        }
        recordAddress = isMine ? MessagesPaths.record(letter.id, in: space) : nil
        replyAddress = Self.reply(one, isMine: isMine, in: space)
        reportAddress =
            isMine || letter.isHidden || one.isVeiled || letter.author == nil
            ? nil : MessagesPaths.report(letter.id, in: space)
        self.isMuted = isMuted
    }

    private static func reply(_ one: ThreadLetter, isMine: Bool, in space: Space) -> String? {
        let letter = one.letter
        guard letter.isOut, !one.isVeiled, isMine || letter.author != nil else { return nil }
        return MessagesPaths.thread(letter.thread, in: space) + "?answer=\(letter.id)#answer"
    }

    private static func reach(_ letter: Letter, isMine: Bool, _ visit: Visit) -> String? {
        switch letter.state {
        case .scheduled:
            visit.words(
                "messages.goesAt", ["when": visit.dates.coming(letter.sendAt, now: visit.now)])
        case .cancelled: visit.words("messages.state.cancelled")
        case .sending, .sent:
            isMine ? visit.words.count("messages.toPeople", letter.people) : nil
        }
    }

    private static func veil(_ one: ThreadLetter, _ words: Localization) -> String? {
        if one.letter.isHidden { return words("messages.withdrawn") }
        return one.isVeiled ? words("messages.veiled") : nil
    }
}
