import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { type HomeSection, homeSections } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { WithPreview } from "../../ui/preview.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { Sections } from "./sections.tsx";
import { inputOf, KINDS, type Known, loadHome, MOST } from "./values.ts";

const KEY = ["home-sections"];

export function Component() {
  const query = useQuery({ queryKey: [...KEY, "all"], queryFn: ({ signal }) => loadHome(signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <Home known={query.data} />;
}

/** What can be done to the sections: shown at once, and taken back where the shop refuses. */
function useActs(known: Known) {
  const { t } = useTexts();
  const notify = useNotify();
  const queries = useQueryClient();
  const version = useRef(known.version);
  version.current = Math.max(version.current, known.version);
  const chain = useRef(Promise.resolve());
  const show = (sections: HomeSection[]) => queries.setQueryData([...KEY, "all"], { ...known, sections });
  /** One after the other: each needs the version that the one before left. */
  const act = (work: () => Promise<unknown>) => {
    chain.current = chain.current.then(async () => {
      try {
        await work();
      } catch (reason) {
        notify((reason as Error).message);
      }
      await queries.invalidateQueries({ queryKey: KEY });
    });
  };
  const put = async (ids: string[]) => {
    version.current = (await homeSections.order(version.current, ids)).version;
  };
  return {
    order: (sections: HomeSection[]) => {
      show(sections);
      act(() => put(sections.map(({ id }) => id)));
    },
    turn: ({ id, version: read, active }: HomeSection) => {
      show(known.sections.map((each) => (each.id === id ? { ...each, active: !active } : each)));
      act(() => homeSections.update(id, read, { active: !active }));
    },
    remove: (section: HomeSection) => {
      show(known.sections.filter(({ id }) => id !== section.id));
      act(async () => {
        await homeSections.remove(section.id, section.version);
        const back = { ...inputOf(section), position: section.position };
        notify(t("removed"), () => act(() => homeSections.create(back)));
      });
    },
  };
}

function Home({ known }: { known: Known }) {
  const { t } = useTexts();
  const canEdit = useMay()("content.edit");
  const [adds, setAdds] = useState(false);
  const acts = useActs(known);
  const list = (
    <Panel title={t("home.sections")} flush>
      {known.sections.length === 0 ? <p className="pb mute">{t("home.none")}</p> : null}
      <Sections known={known} canEdit={canEdit} {...acts} />
    </Panel>
  );
  return (
    <>
      <Head
        title={t("nav.home")}
        about={t("home.about")}
        acts={
          canEdit ? (
            <button
              type="button"
              className="btn"
              disabled={known.sections.length >= MOST}
              onClick={() => setAdds(true)}
            >
              {t("home.add")}
            </button>
          ) : null
        }
      />
      {canEdit ? <WithPreview draft={{ home: { sections: known.sections.map(inputOf) } }}>{list}</WithPreview> : list}
      <Add open={adds} close={() => setAdds(false)} />
    </>
  );
}

/** Which kind a new section is of. */
function Add({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  return (
    <Dialog open={open} close={close} title={t("home.kind")}>
      <ul className="secs">
        {KINDS.map((kind) => (
          <li key={kind}>
            <span />
            <span>
              <b className="name">{t(`home.kind.${kind}`)}</b>
              <span className="mute xs">{t(`home.kindHint.${kind}`)}</span>
            </span>
            <button
              type="button"
              className="btn quiet"
              aria-label={t("home.addKind", { kind: t(`home.kind.${kind}`) })}
              onClick={() => navigate(`/home/new?kind=${kind}`)}
            >
              {t("home.choose")}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
