import Community
import Foundation
import HTTP

/// The form of a letter as it was sent. It is shown again exactly so when it is refused.
struct TypedLetter: Sendable {
    /// A name that is being looked for.
    var to = ""
    var people: [Person.ID] = []
    var groups: Set<String> = []
    var roles: Set<String> = []
    var isEveryone = false
    var subject = ""
    var text = ""
    var asksReceipt = false
    var isOfficial = false
    var answers = Letter.Answers.author.rawValue
    var answerDay = ""
    var answerTime = ""
    var when = "now"
    var sendDay = ""
    var sendTime = ""
    var version = ""
}

extension TypedLetter {
    init(_ fields: FormFields) {
        to = fields.first("to") ?? ""
        people = fields.all("person").compactMap(Person.ID.init(segment:))
        groups = Set(fields.all("group"))
        roles = Set(fields.all("role"))
        isEveryone = fields.first("everyone") != nil
        subject = fields.first("subject") ?? ""
        text = fields.first("text") ?? ""
        isOfficial = fields.first("official") != nil
        asksReceipt = fields.first("receipt") != nil || isOfficial
        answers = fields.first("answers_go") ?? Letter.Answers.author.rawValue
        answerDay = fields.first("answer_day") ?? ""
        answerTime = fields.first("answer_time") ?? ""
        when = fields.first("when") ?? "now"
        sendDay = fields.first("send_day") ?? ""
        sendTime = fields.first("send_time") ?? ""
        version = fields.first("version") ?? ""
    }

    /// A letter that waits to go, to be written again.
    init(_ letter: Letter, _ addressees: Addressees, in zone: TimeZone) {
        people = addressees.people
        groups = Set(addressees.groups.map(\.description))
        roles = Set(addressees.roles.compactMap { RoleChoice($0)?.rawValue })
        isEveryone = addressees.isEveryone
        subject = letter.subject
        text = letter.body
        asksReceipt = letter.asksReceipt
        isOfficial = letter.isOfficial
        answers = letter.answers.rawValue
        if let end = letter.answerBy {
            answerDay = LocalDate(end, zone).isoDay
            answerTime = LocalDate(end, zone).isoTime
        }
        when = "later"
        sendDay = LocalDate(letter.sendAt, zone).isoDay
        sendTime = LocalDate(letter.sendAt, zone).isoTime
        version = String(letter.version)
    }

    var hasWords: Bool { !subject.isBlank || !text.isBlank || !people.isEmpty }

    /// As a draft keeps it.
    var kept: FormFields {
        var fields: FormFields = [
            "to": to, "subject": subject, "text": text, "answers_go": answers,
            "answer_day": answerDay, "answer_time": answerTime, "when": when,
            "send_day": sendDay, "send_time": sendTime,
        ]
        for person in people { fields.append("person", person.description) }
        for group in groups.sorted() { fields.append("group", group) }
        for role in roles.sorted() { fields.append("role", role) }
        if isEveryone { fields.append("everyone", "1") }
        if asksReceipt { fields.append("receipt", "1") }
        if isOfficial { fields.append("official", "1") }
        return fields
    }
}
