import HTTP
import Markup

/// What a text will look like, for the editors of every module. Nothing is kept.
enum Previews {
    /// Answers a fragment of a page: the text as it would be shown, or why it cannot be.
    static func create(_ visit: Visit) throws -> Response {
        let text = visit.request.fields.first("text") ?? ""
        do {
            let html = try Markdown.html(text, limits: .page, top: 2)
            return Response(type: .html, Array(html.markup.utf8))
        } catch {
            let why = Escaping.escape(visit.words("editor.failed"))
            return Response(.unprocessable, type: .html, Array("<p>\(why)</p>".utf8))
        }
    }
}
