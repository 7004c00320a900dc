// Throws bytes at what reads the wishes of sites, and checks that they only forbid. Built by
// .ci/fuzz.

private func address(_ text: String) -> WebAddress? {
    do { return try WebAddress(text) } catch { return nil }
}

/// The first line is the path that is asked about.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRobots(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let path = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    let robots = RobotsFile(bytes, for: "Parvis")
    guard let page = address("https://example.org/" + path) else { return 0 }
    precondition(address(page.text) == page, "an address is another when it is read again")
    precondition(address(page.withoutTracking.text) == page.withoutTracking)
    _ = robots.allows(page)
    precondition(robots.allows(RobotsFile.address(for: page)), "the file itself is forbidden")
    if let other = address(path) { _ = (other.shown, other.comparisonKey, other.host.isInside) }
    do {
        let led = try page.resolving(path)
        precondition(address(led.text) == led)
    } catch {}
    return 0
}
