// Throws bytes at the template parser, binder and renderer. Built by hand, not by SwiftPM; the
// sources of Markup are compiled along, so that they are watched too:
//
//     SWIFT_BACKTRACE=enable=no swiftc -O -swift-version 6 -sanitize=fuzzer,address \
//         -parse-as-library -package-name parvis -I Sources/CMD4C -lmd4c -o .build/mustache-fuzz \
//         $(find Sources/Markup -name '*.swift') Tests/Fuzz/MustacheFuzz.swift
//     ASAN_OPTIONS=detect_leaks=0 .build/mustache-fuzz -max_len=1024 -max_total_time=60 \
//         Tests/Fuzz/Corpus/mustache

private let data: TemplateValue = .record([
    "a": .text("<é&\"'>"), "b": .record(["a": .number(2), "c": .record(["d": .html(.empty)])]),
    "l": .list([.record(["a": .text("1")]), .list([.text("2"), .nothing]), .flag(true)]),
    "f": .flag(false),
    "r": .record(["r": .record(["r": .list([.record(["a": .text("x")])])])]),
])

/// The input is a template, then partials `p` and `q`, each after a NUL byte.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMustache(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    let partials = Dictionary(uniqueKeysWithValues: zip(["p", "q"], parts.dropFirst()))
    do {
        _ = try Template(source: parts.first ?? "", partials: partials).render(data)
    } catch {
        _ = error.description
    }
    return 0
}
