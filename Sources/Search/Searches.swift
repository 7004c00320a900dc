import Community
import Content
import HTTP

/// One box over all modules.
enum Searches {
    static func show(_ visit: Visit) throws -> Response {
        let question = SearchQuestion(visit.request.head.query)
        let errors = question.errors(visit.words)
        let choices = try SearchChoices(question, visit)
        guard errors.isEmpty, !question.isEmpty else {
            return try visit.page(
                SearchPage(question, errors, nil, choices, visit),
                errors.isEmpty ? .ok : .unprocessable)
        }
        let results = try SearchResults(choices.question, visit)
        return try visit.page(SearchPage(question, errors, results, choices, visit))
    }
}
