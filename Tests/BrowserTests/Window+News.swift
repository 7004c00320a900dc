/// Short ways for what several stories begin with.
extension Window {
    /// Publishes an item from wherever the rail is; its page is shown.
    func publish(_ title: String) async throws {
        try await press("rail.news")
        try await press("news.write")
        try await type(title, into: "news.field.title")
        try await press("publishing.now")
    }
}
