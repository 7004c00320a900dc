import Foundation

// Throws bytes at what reads cards and numbers of telephones, and checks that what was read is
// written in both versions and read as the same. Built by .ci/fuzz.

private func read(_ bytes: Data) -> [Card]? {
    do { return try CardReader.all(in: bytes).cards.map(\.card) } catch { return nil }
}

private func check(_ cards: [Card], _ version: CardVersion) {
    var writer = CardWriter(version)
    for card in cards { writer.add(card) }
    for line in writer.bytes.split(separator: 10) {
        precondition(line.count <= 76, "a long line")
        precondition(String(validating: line, as: UTF8.self) != nil, "a letter was cut")
    }
    guard let again = read(Data(writer.bytes)) else {
        preconditionFailure("what was written is not read")
    }
    for (card, other) in zip(cards, again) where card != other {
        preconditionFailure("\(version): \(card) became \(other)")
    }
    precondition(again.count == cards.count, "cards lost or made")
}

private func check(_ text: String) {
    guard let number = try? PhoneNumber(text) else { return }
    for form in [number.normal, number.shown, number.address] {
        precondition((try? PhoneNumber(form))?.normal == number.normal, "\(form): another number")
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCard(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Data(UnsafeBufferPointer(start: start, count: count))
    check(String(decoding: bytes.prefix(40), as: UTF8.self))
    guard let cards = read(bytes), !cards.isEmpty else { return 0 }
    for card in cards {
        precondition(!card.name.formatted.isEmpty, "a card without a name")
        for telephone in card.telephones { check(telephone.value.number) }
    }
    check(cards, .v30)
    check(cards, .v40)
    return 0
}
