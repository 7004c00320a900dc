import Community
import Content
import Foundation
import HTTP

/// The results as a table for a spreadsheet.
enum Tables {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try PollPages.find(id, visit)
        try visit.require(
            visit.viewer.seesResults(of: poll, at: visit.now), because: "polls.refusal.hidden")
        let questions = try QuestionStore(db: visit.db).questions(of: id)
        let counted = try CountedPoll.of(poll, questions, visit)
        var table = CSVTable()
        table.add([poll.item.title])
        for question in counted.questions {
            let verdict = Verdict(question, visit.words)
            table.add([])
            table.add([question.question.text, verdict.decision])
            for part in ResultTable.all(of: question, visit.words) {
                table.add([part.caption])
                table.add([part.corner] + part.heads)
                for row in part.rows { table.add([row.head] + row.cells.map(\.content)) }
            }
            if case .texts(let texts) = question.count { for text in texts { table.add([text]) } }
        }
        return file(table, poll.item.title)
    }

    static func file(_ table: CSVTable, _ title: String) -> Response {
        let utf8 = HeaderParameter(name: "charset", value: "utf-8")
        // With its mark, since a spreadsheet takes a table without one for another alphabet.
        var response = Response(
            type: MediaType(essence: "text/csv", parameters: [utf8]),
            Array(("\u{FEFF}" + table.text).utf8))
        response.headers.set(
            "Content-Disposition",
            ContentDisposition(
                .attachment, fileName: ContentDisposition.safe(title + ".csv")
            ).headerValue)
        return response
    }
}
