import Community
import Content
import Foundation
import HTTP

/// Reads a typed form: what it means, or what is wrong with it, field by field.
struct DocumentCheck {
    static let titleLimit = 200
    static let descriptionLimit = 5000
    static let publisherLimit = 200
    static let addressLimit = 2000
    static let keywordsLimit = 300
    static let languages = ["fr", "oc", "ca", "es", "en"]

    let form: DocumentForm
    /// Those that may be chosen.
    let themes: [Theme]
    /// Those who may be in charge of it; nil where that is not asked.
    let keepers: [Person.ID]?
    let words: Localization

    func content(_ errors: inout FormErrors) throws -> DocumentContent {
        var content = DocumentContent()
        content.title = form.title
        if form.title.isBlank { errors.add("title", words("library.error.title")) }
        limit(form.title, Self.titleLimit, "title", &errors)
        content.publisher = limit(form.publisher, Self.publisherLimit, "publisher", &errors)
        content.sourceAddress = address(&errors)
        content.datedOn = form.datedOn
        if !form.datedOn.isEmpty, DocumentDay(form.datedOn) == nil {
            errors.add("dated_on", words("library.error.day"))
        }
        content.language = Self.languages.contains(form.language) ? form.language : ""
        content.keywords = limit(form.keywords, Self.keywordsLimit, "keywords", &errors)
        content.themes = themes.filter { form.themes.contains($0.id.description) }
        if content.themes.isEmpty { errors.add("themes", words("library.error.themes")) }
        content.owner = keepers?.first { $0.description == form.owner }
        try read(&content, &errors)
        return content
    }

    private func read(_ content: inout DocumentContent, _ errors: inout FormErrors) throws {
        guard !form.description.isBlank else { return }
        let text = try TextEntry(form.description, words)
        if let error = text.error(words) { errors.add("description", error) }
        limit(form.description, Self.descriptionLimit, "description", &errors)
        (content.description, content.descriptionHTML) = (text.source, text.markup)
    }

    /// An address of the web, and no other: it becomes a link.
    private func address(_ errors: inout FormErrors) -> String {
        let address = form.sourceAddress
        guard !address.isEmpty else { return "" }
        let parts = URLComponents(string: address)
        let scheme = parts?.scheme?.lowercased() ?? ""
        let hasHost = !(parts?.host ?? "").isEmpty
        if !["http", "https"].contains(scheme) || !hasHost || parts?.user != nil {
            errors.add("source_address", words("library.error.address"))
        }
        return limit(address, Self.addressLimit, "source_address", &errors)
    }

    @discardableResult
    private func limit(
        _ text: String, _ most: Int, _ field: String, _ errors: inout FormErrors
    ) -> String {
        if text.length > most {
            errors.add(field, words("form.tooLong", ["n": String(most)]))
        }
        return text
    }
}
