import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { useTexts } from "../i18n.tsx";
import { Dialog } from "./dialog.tsx";
import { TextField } from "./field.tsx";

const ADDRESS = /^(https?:\/\/\S+|mailto:\S+|tel:\S+|\/\S*)$/;

/** Where the marked words lead; without an address they lead nowhere. */
export function LinkDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const { t } = useTexts();
  const [address, setAddress] = useState<string>(editor.getAttributes("link").href ?? "");
  const [fault, setFault] = useState("");
  const apply = () => {
    const href = address.trim();
    if (href && !ADDRESS.test(href)) return setFault(t("rte.linkFault"));
    const chain = editor.chain().focus().extendMarkRange("link");
    (href ? chain.setLink({ href }) : chain.unsetLink()).run();
    close();
  };
  const foot = (
    <button type="button" className="btn" onClick={apply}>
      {t("rte.apply")}
    </button>
  );
  return (
    <Dialog open close={close} title={t("rte.link")} foot={foot}>
      <TextField
        label={t("rte.address")}
        hint={t("rte.addressHint")}
        value={address}
        fault={fault}
        onChange={({ target }) => setAddress(target.value)}
      />
    </Dialog>
  );
}
