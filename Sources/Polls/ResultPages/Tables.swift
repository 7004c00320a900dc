import Community
import Content
import Foundation
import HTTP

/// The results as a table for a spreadsheet.
enum Tables {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try Poll.find(id, visit)
        try visit.require(
            visit.viewer.seesResults(of: poll, at: visit.now), because: "polls.refusal.hidden")
        let questions = try QuestionStore(db: visit.db).questions(of: id)
        let counted = try CountedPoll.of(poll, questions, visit)
        var table = CSVTable()
        table.add([poll.item.title])
        if !poll.isClosed { table.add([visit.words("polls.provisional")]) }
        addTurnout(counted, poll, to: &table, visit.words)
        for question in counted.questions {
            table.add([])
            table.add([question.question.text, Verdict(question, visit.words).decision])
            addBase(question, to: &table, visit.words)
            for part in ResultTable.all(of: question, visit.words) {
                table.add([part.caption])
                table.add([part.corner] + part.heads)
                for row in part.rows { table.add([row.head] + row.cells.map(\.content)) }
            }
            if case .texts(let texts) = question.count { for text in texts { table.add([text]) } }
        }
        return file(table, poll.item.title)
    }

    private static func addTurnout(
        _ counted: CountedPoll, _ poll: Poll, to table: inout CSVTable, _ words: Localization
    ) {
        var lines = [
            ("cast", counted.cast), ("blank", counted.blank), ("enrolled", counted.enrolled),
        ]
        if let quorum = counted.quorum(poll.rules) {
            lines += [("quorum", quorum.have), ("quorumNeed", quorum.need)]
        }
        for (key, number) in lines { table.add([words("polls.csv.\(key)"), String(number)]) }
    }

    private static func addBase(
        _ question: CountedQuestion, to table: inout CSVTable, _ words: Localization
    ) {
        table.add([words("polls.csv.answered"), String(question.answered)])
        table.add([words("polls.csv.blanks"), String(question.blank)])
        guard let base = question.base, let need = question.needed,
            let required = question.question.required
        else { return }
        let part = QuestionForm.Part.allCases.first { $0.share == required.share } ?? .more
        table.add([
            words(
                "polls.csv.base",
                [
                    "part": words("polls.part.\(part.rawValue)"),
                    "base": words("polls.base.\(required.base.rawValue)"),
                ]), String(base),
        ])
        table.add([words("polls.csv.need"), String(need)])
    }

    static func file(_ table: CSVTable, _ title: String) -> Response {
        let utf8 = HeaderParameter(name: "charset", value: "utf-8")
        // With its mark, since a spreadsheet takes a table without one for another alphabet.
        var response = Response(
            type: MediaType(essence: "text/csv", parameters: [utf8]),
            Array(("\u{FEFF}" + table.text).utf8))
        response.save(as: title, ending: "csv")
        return response
    }
}
