import Community
import Content
import Foundation

/// Reads a typed letter: what it means, or what is wrong with it, field by field.
struct LetterCheck {
    static let longestSubject = 150

    private let typed: TypedLetter
    private let visit: Visit
    private let zone: TimeZone
    let choice: AddresseeChoice
    let text: TextEntry
    private(set) var errors = FormErrors()
    /// When it goes; nil where that is wrong.
    private(set) var sendAt: Date?
    private(set) var answerBy: Date?

    /// - Parameter current: the letter that waits to go and is written again.
    init(_ typed: TypedLetter, of current: Letter? = nil, _ visit: Visit) throws {
        self.typed = typed
        self.visit = visit
        zone = TimeZone(identifier: try visit.space.zone) ?? .gmt
        choice = try AddresseeChoice(typed, visit)
        text = try TextEntry(typed.text, visit.words).orPictures(at: current?.place, visit)
        if let error = choice.error { errors.add("to", error) }
        checkSubject()
        if let error = text.error(visit.words) { errors.add("text", error) }
        if typed.isOfficial, try !visit.viewer.maySendOfficially(in: visit.space) {
            errors.add("official", visit.words("messages.error.official"))
        }
        checkSending()
        checkAnswer()
    }

    /// The letter, once nothing is wrong.
    func draft() -> LetterDraft {
        var draft = LetterDraft(
            subject: typed.subject.oneLine, text: text, sendAt: sendAt ?? visit.now)
        draft.asksReceipt = typed.asksReceipt
        draft.isOfficial = typed.isOfficial
        draft.answersGo = Letter.Answers(rawValue: typed.answers) ?? .author
        draft.answerBy = answerBy
        return draft
    }

    private mutating func checkSubject() {
        let subject = typed.subject.oneLine
        if subject.isEmpty {
            errors.add("subject", visit.words("messages.error.subjectEmpty"))
        } else if subject.length > Self.longestSubject {
            let most = visit.words.number(Self.longestSubject)
            errors.add("subject", visit.words("messages.error.subjectLong", ["n": most]))
        }
    }

    private mutating func checkSending() {
        guard typed.when == "later" else {
            sendAt = visit.now
            if !(typed.sendDay + typed.sendTime).isEmpty {
                errors.add("send_day", visit.words("messages.error.sendBeside"))
            }
            return
        }
        let moment = TypedMoment.read(day: typed.sendDay, time: typed.sendTime, in: zone)
        guard let moment else {
            return errors.add("send_day", visit.words("messages.error.sendUnread"))
        }
        guard moment > visit.now, moment < visit.now.addingTimeInterval(Self.furthest) else {
            return errors.add("send_day", visit.words("messages.error.sendPast"))
        }
        sendAt = moment
    }

    private mutating func checkAnswer() {
        guard !(typed.answerDay + typed.answerTime).isEmpty else { return }
        let time = typed.answerTime.isEmpty ? "18:00" : typed.answerTime
        guard let end = TypedMoment.read(day: typed.answerDay, time: time, in: zone) else {
            return errors.add("answer_day", visit.words("messages.error.answerUnread"))
        }
        guard end > (sendAt ?? visit.now) else {
            return errors.add("answer_day", visit.words("messages.error.answerPast"))
        }
        answerBy = end
    }

    /// A year ahead.
    private static let furthest: TimeInterval = 366 * 86_400
}
