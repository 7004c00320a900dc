import Community
import Storage

/// Renders texts again, some in each transaction, after an upgrade that reads Markdown otherwise.
enum RenderingJobs {
    private static let name = "content.rendering"
    /// Texts in one transaction: others wait for it to end.
    private static let most = 50

    static let renew = JobKind(name: name, every: 3600) { _, context in
        let store = RenderedTextStore(db: context.db)
        let progress = try store.progress(version: RenderedText.version)
        for text in context.site.declarations.all(RenderedText.self) {
            let upto = progress[text.name] ?? 0
            guard let upto, try renew(text, after: upto, store) else { continue }
            try JobQueue(context.db).enqueue(name, payload: "on", at: context.now)
            return
        }
    }

    /// - Returns: whether there may be more of them.
    private static func renew(
        _ text: RenderedText, after upto: Int64, _ store: RenderedTextStore
    ) throws -> Bool {
        let rows = try store.next(text, after: upto, most)
        for var row in rows {
            guard let html = text.renewed(row) else { continue }
            row.html = html
            try store.save(row, of: text)
        }
        let last = rows.map(\.id).max()
        try store.set(text.name, upto: last, version: RenderedText.version)
        return last != nil
    }
}
