import Community
import Content
import HTTP

/// Whoever runs a space knows what it lacks, and wants to be told no more.
enum FirstStepDismissals {
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        try visit.decide { choices, _ in choices.areStepsDismissed = true }
        return visit.redirect(to: HomePath.home(in: space), notice: "steps.dismissed")
    }
}
