import Foundation

// Throws bytes at what reads pictures, and checks that what was made of them is a whole picture
// that says nothing beside its pixels. Built by .ci/fuzz.

private let folder = FileManager.default.temporaryDirectory.appending(
    path: "pictures-\(ProcessInfo.processInfo.processIdentifier)")
private let (source, target) = ("\(folder.path)/source", "\(folder.path)/target")
private let isReady: Bool = {
    let made: Void? = try? FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true)
    return made != nil
}()

private func check(_ facts: PictureFacts) {
    guard let kept = FileManager.default.contents(atPath: target) else {
        preconditionFailure("nothing was written")
    }
    let found = try? PictureHeader.facts(in: Array(kept))
    precondition(found == facts, "\(facts) became \(String(describing: found))")
    guard facts.format != .gif else { return }
    for mark in ["Exif\0", "EXIF", "eXIf", "ICC_PROFILE", "iCCP", "tEXt", "XMP "] {
        precondition(facts.width > 64 || kept.range(of: Data(mark.utf8)) == nil, mark)
    }
    precondition(try! Picture.square(target, edge: 8, to: target).width == 8, "not read again")
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPicture(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Data(UnsafeBufferPointer(start: start, count: count))
    guard isReady, FileManager.default.createFile(atPath: source, contents: bytes) else { return 0 }
    guard let facts = try? Picture.probe(source), facts.width * facts.height <= 250_000 else {
        return 0
    }
    if let cleaned = try? Picture.cleaned(source, to: target) { check(cleaned) }
    if let reduced = try? Picture.fitted(source, maxEdge: 16, to: target) {
        precondition(max(reduced.width, reduced.height) <= 16, "not reduced")
        check(reduced)
    }
    return 0
}
