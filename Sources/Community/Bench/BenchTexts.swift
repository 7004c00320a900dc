/// What people write in the filled site, of the usual words and lengths. The same number gives the
/// same text.
package struct BenchTexts: Sendable {
    package struct Text: Sendable {
        package let source: String
        package let html: String
        package let brief: String

        package init(source: String, html: String, brief: String) {
            self.source = source
            self.html = html
            self.brief = brief
        }
    }

    package let title: @Sendable (_ number: Int) -> String
    /// A few lines, rarely a page.
    package let message: @Sendable (_ number: Int64, _ topic: String?) throws -> Text
    /// Long texts with headings and lists.
    package let articles: [Text]
    /// What shelves of things are called.
    package let shelves: [String]

    /// The word that half of the texts have which those who are measured may not see, and next to
    /// none beside.
    package static let hiddenWord = "trésorerie"

    package init(
        title: @escaping @Sendable (Int) -> String,
        message: @escaping @Sendable (Int64, String?) throws -> Text,
        articles: [Text], shelves: [String]
    ) {
        self.title = title
        self.message = message
        self.articles = articles
        self.shelves = shelves
    }
}
