import Foundation
import TextFiles

extension CardLine {
    /// The line as it is kept, in the form in which it is written again.
    var property: CardProperty {
        var kept = line.parameters.all.prefix(48).compactMap(Self.kept(named:))
        var value = line.value
        if isBase64, let bytes = CardPicture.decoded(value) {
            kept.removeAll { $0.name == "VALUE" }
            kept.append(LineParameter(name: "VALUE", value: "uri"))
            value = "data:\(CardPicture.unknown);base64," + bytes.base64EncodedString()
        } else if isQuotedPrintable {
            value = CardText.clean(decoded(value)).replacing("\n", with: "\\n")
        }
        return CardProperty(
            group: line.group, name: line.name, parameters: kept, value: value)
    }

    /// Those of transfer are left out; those without a name are types.
    private static func kept(named parameter: LineParameter) -> LineParameter? {
        switch (parameter.name, parameter.value.uppercased()) {
        case ("ENCODING", _), ("CHARSET", _): nil
        case ("", "QUOTED-PRINTABLE"), ("", "BASE64"), ("", "B"), ("", "7BIT"), ("", "8BIT"): nil
        case ("", _): kept(LineParameter(name: "TYPE", value: parameter.value))
        default: kept(parameter)
        }
    }
}
