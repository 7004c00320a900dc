// Throws bytes at what reads the files of browsers, and checks that what is taken is written and
// read as the same. Built by .ci/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBookmarks(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        let file = try BookmarkFile(reading: bytes)
        for bookmark in file.bookmarks {
            precondition(bookmark.folders.count <= BookmarkFile.deepest && !bookmark.title.isEmpty)
            precondition(bookmark.address.text.hasPrefix("http"))
        }
        let lines = bytes.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        // An encoding of two octets has other ends of lines.
        if !bytes.contains(0) {
            precondition(file.refused.allSatisfy { $0.line <= lines }, "a line that is not there")
        }
        let written = file.text(title: "Liens")
        let again = try BookmarkFile(reading: Array(written.utf8))
        precondition(again.bookmarks == file.bookmarks, "what was written is another")
        precondition(again.refused.isEmpty, "what was taken is refused")
    } catch {}
    return 0
}
