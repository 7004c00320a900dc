import TextFiles

extension CardBuilder {
    /// Apple says beside the date that its year stands for none.
    static func date(_ line: CardLine) -> CardDate? {
        guard let date = CardDate(line.word) else { return nil }
        guard let year = date.year, line.parameter("X-APPLE-OMIT-YEAR") == String(year) else {
            return date
        }
        return CardDate(month: date.month, day: date.day, time: date.time)
    }

    mutating func takeDate(_ line: CardLine) {
        guard let date = Self.date(line) else {
            report(.value(line.line.name), line)
            return keep(line)
        }
        switch line.line.name {
        case "BDAY" where card.birthday == nil: card.birthday = date
        case "REV" where card.revised == nil: card.revised = date
        case "BDAY", "REV": keep(line)
        default: if card.anniversary == nil { card.anniversary = date } else { keep(line) }
        }
    }

    mutating func takePicture(_ line: CardLine) {
        let isPhoto = line.line.name == "PHOTO"
        guard isPhoto && card.photo == nil || !isPhoto && card.logo == nil else {
            return keep(line)
        }
        guard let picture = picture(line) else {
            report(.value(line.line.name), line)
            return keep(line)
        }
        if isPhoto { card.photo = picture } else { card.logo = picture }
    }

    /// The bytes of it, or its address. Some wrap a `data:` URI in what says it is base64.
    private func picture(_ line: CardLine) -> CardPicture? {
        if line.isBase64, let bytes = CardPicture.decoded(line.line.value) {
            return CardPicture(bytes, said: line.types.first ?? line.parameter("MEDIATYPE") ?? "")
        }
        let address = CardText.address(line.text)
        if let picture = CardPicture(dataURI: address) { return picture }
        let isAddress = line.valueKind == "uri" || CardText.isAddress(address)
        return isAddress && !address.isEmpty ? .address(address) : nil
    }
}
