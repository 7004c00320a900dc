import Storage

/// A page with its words, cut while nobody waits for it.
struct IndexedPage: Sendable {
    let id: Int64
    let text: Int64
    let entry: FullTextEntry

    init(_ page: WaitingPage) {
        id = page.id
        text = page.text
        entry = FullTextEntry(title: "", body: page.body, marks: [PageMark.text(page.text)])
    }
}
