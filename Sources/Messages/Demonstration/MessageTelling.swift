import Community
import Content
import Foundation
import HTTP

/// How the people of the demonstration write to each other.
struct MessageTelling {
    let stage: DemonstrationStage

    var telling: StoryTelling {
        StoryTelling(
            begin: begin,
            verbs: [
                "answer": answer, "acknowledge": acknowledge, "link": link, "report": report,
                "remind": remind, "mail": { try mail($0, $1) },
            ])
    }

    /// Sends a message by its form.
    private func begin(
        _ story: DemonstrationStory, in space: Space, by author: Person.ID,
        _ teller: inout DemonstrationTeller
    ) throws -> DemonstrationScene {
        let form = try teller.read(MessagesPaths.newLetter(in: space), as: author)
        let record = try teller.create(
            MessagesPaths.sent(in: space), as: author, fields(of: story, form, in: space))
        let id = Letter.ID(segment: record.split(separator: "/").last.map(String.init) ?? "")
        let letter = try teller.write { _, db in
            try id.flatMap { try LetterStore(db: db).find($0) }
        }
        guard let letter else { throw DemonstrationError.unread(story.file, record) }
        return try DemonstrationScene(
            of: story, in: space, at: MessagesPaths.thread(letter.thread, in: space))
    }

    private func fields(
        of story: DemonstrationStory, _ form: String, in space: Space
    ) throws -> FormFields {
        var fields: FormFields = ["subject": story.head["title"] ?? "", "text": story.body]
        for key in story.list("to") where !key.isEmpty {
            fields.append("person", try stage.person(key).description)
        }
        for name in story.list("groups") where !name.isEmpty {
            fields.append("group", try form.choice(name))
        }
        for flag in ["everyone", "receipt", "official"] where story.has(flag) {
            fields.append(flag, "1")
        }
        if story.has("all") { fields.append("answers_go", Letter.Answers.all.rawValue) }
        let zone = TimeZone(identifier: space.zone) ?? .gmt
        if let moment = try moment("later", of: story) {
            fields.append("when", "later")
            fields.append("send_day", LocalDate(moment, zone).isoDay)
            fields.append("send_time", LocalDate(moment, zone).isoTime)
        }
        if let moment = try moment("answer", of: story) {
            fields.append("answer_day", LocalDate(moment, zone).isoDay)
        }
        return fields
    }

    private func moment(_ key: String, of story: DemonstrationStory) throws -> Date? {
        try story.head[key].map { try stage.moment($0, in: story.file) }
    }
}
