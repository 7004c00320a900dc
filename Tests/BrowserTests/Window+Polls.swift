import TestKit

/// Short ways for what several stories of the polls begin with.
extension Window {
    /// Puts up a question of two answers or more, from wherever the rail is; its page is shown.
    @discardableResult
    func ask(_ title: String, _ options: [String] = [], as method: String? = nil) async throws
        -> String
    {
        try await press("rail.polls")
        try await press("polls.make")
        try await press("polls.template.quick")
        try await type(title, into: "polls.field.title")
        if !options.isEmpty {
            try await run("document.getElementById('q1_options').value = ''")
            try await type(options.joined(separator: "\n"), into: "polls.field.options")
        }
        if let method {
            try await run(
                "document.getElementById('q1_method').value = arguments[0]", .text(method))
        }
        try await press("polls.publish")
        return try await path
    }
}
