import type { Order } from "../data/provider.ts";
import { useTexts } from "../i18n.tsx";

/** A postal address, a line each. */
export function AddressLines({ address }: { address: Order["shipping_address"] }) {
  const { country } = useTexts();
  const lines = [
    `${address.first_name} ${address.last_name}`,
    address.company,
    address.line1,
    address.line2,
    `${address.postal_code} ${address.city}`,
    address.region,
    country(address.country),
    address.phone,
  ].filter(Boolean);
  return (
    <address className="addr">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
